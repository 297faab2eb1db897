package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FileDrop;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.EntryState;
import city.kontor.invoice.store.EntryRow;
import city.kontor.invoice.store.StatementSummary;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The treasury's bank statements: files are taken in, and what they do not settle by themselves is decided here. */
final class StatementsScreen implements Screen {
    private final Texts texts;
    private final InvoiceWords words;
    private final StatementsModel model;
    private final PartsScreen parts;
    private final StackPane view;

    StatementsScreen(Kit kit, StatementsModel model) {
        this.texts = kit.texts().beside(StatementsScreen.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        var actions = new StatementActions(kit, model);
        parts = new PartsScreen(
                kit.texts(),
                texts.get("workplace.statements"),
                List.of(entries(kit, actions), statements(kit, actions)),
                StyleSheet.of(StatementsScreen.class, "invoice.css"));
        view = new StackPane(parts.view());
        new FileDrop(kit.texts(), view, actions::take);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        parts.enter(subject);
        subject.ifPresent(model.entries().list()::selectKey);
    }

    @Override
    public void leave() {
        parts.leave();
    }

    @Override
    public List<Action> actions() {
        return parts.actions();
    }

    private Part entries(Kit kit, StatementActions actions) {
        var formats = texts.formats();
        Action create = actions.create();
        var pane = new EntryPane(kit, model, actions);
        var list = new ListDetail<>(
                kit.texts(),
                texts.get("entries.title"),
                model.entries().list(),
                List.of(
                        Column.<EntryRow>text(
                                        texts.get("column.booked"),
                                        116,
                                        "",
                                        row -> formats.date(row.line().entry().bookedOn()))
                                .exported(
                                        row -> CellValue.day(row.line().entry().bookedOn())),
                        Column.<EntryRow>node(texts.get("column.party"), Column.Room.giving(150, 320), "", this::party)
                                .exported(row -> CellValue.text(
                                        name(row) + " " + row.line().entry().remittance())),
                        Column.<EntryRow>number(
                                        texts.get("column.amount"),
                                        118,
                                        "",
                                        row -> words.money(row.line().entry().amountCents()))
                                .exported(row ->
                                        CellValue.cents(row.line().entry().amountCents())),
                        Column.<EntryRow>node(
                                        texts.get("column.state"),
                                        Column.Room.giving(116, 150),
                                        "",
                                        row -> badge(texts, row.line().state()))
                                .exported(row -> CellValue.text(
                                        texts.get("entry.state." + row.line().state())))),
                new EmptyState(
                        Feather.CHECK_CIRCLE,
                        texts.get("entries.empty.title"),
                        texts.get("entries.empty.text"),
                        create),
                pane);
        var choice = new Choice<>(
                        texts.get("column.state"),
                        List.of(StatementsModel.Shown.values()),
                        shown -> texts.get("entries." + shown))
                .with(model.shownProperty().get());
        choice.setId("entries-shown");
        choice.setMinWidth(Choice.USE_PREF_SIZE);
        choice.valueProperty()
                .addListener((property, before, now) -> model.shownProperty().set(now));
        list.addToBar(choice);
        list.exportedBy(kit);
        return new Part(
                "statements-entries",
                texts.get("entries.title"),
                Feather.LIST,
                list,
                create,
                pane::actions,
                model.entries());
    }

    private Part statements(Kit kit, StatementActions actions) {
        var formats = texts.formats();
        Action create = actions.create();
        return new Part(
                "statements-list",
                texts.get("statements.title"),
                Feather.FILE_TEXT,
                new ListDetail<>(
                                kit.texts(),
                                texts.get("statements.title"),
                                model.statements().list(),
                                List.of(
                                        Column.text(
                                                texts.get("column.statement"),
                                                Column.Room.giving(80, 110),
                                                "",
                                                StatementSummary::label),
                                        Column.text(
                                                texts.get("column.account"),
                                                Column.Room.giving(110, 170),
                                                "",
                                                StatementSummary::account),
                                        Column.text(
                                                texts.get("column.booked"),
                                                92,
                                                "",
                                                one -> formats.date(one.bookedOn())),
                                        Column.number(
                                                texts.get("column.balance"),
                                                118,
                                                "",
                                                one -> words.money(one.closingCents())),
                                        Column.node(
                                                texts.get("column.state"),
                                                Column.Room.giving(130, 160),
                                                "",
                                                one -> badge(texts, one))),
                                new EmptyState(
                                        Feather.FILE_TEXT,
                                        texts.get("statements.empty.title"),
                                        texts.get("statements.empty.text"),
                                        create),
                                new StatementPane(kit, model))
                        .exportedBy(kit),
                create,
                List::of,
                model.statements());
    }

    private Node party(EntryRow row) {
        var entry = row.line().entry();
        return new TwoLines(
                name(row),
                row.targetLabel()
                        .map(label -> label + " · " + entry.remittance())
                        .orElse(entry.remittance()));
    }

    private String name(EntryRow row) {
        return row.line().entry().partyName().orElseGet(() -> texts.get("entry.party.none"));
    }

    static StatusBadge badge(Texts texts, EntryState state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.WARNING;
            case SETTLED -> Tone.SUCCESS;
            case RETURNED -> Tone.DANGER;
            case NOT_OURS, REPEATED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, texts.get("entry.state." + state));
    }

    static StatusBadge badge(Texts texts, StatementSummary statement) {
        if (!statement.sound()) {
            return new StatusBadge(Tone.DANGER, texts.get("statement.unsound"));
        }
        return statement.openCount() > 0
                ? new StatusBadge(Tone.WARNING, texts.get("statement.open", statement.openCount()))
                : new StatusBadge(Tone.SUCCESS, texts.get("statement.done"));
    }
}
