package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.Terms;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** My work: what waits for this person, the most urgent first; Enter opens it. */
final class WorkScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final WorkModel model;
    private final ListPane<WorkItem> pane;
    private final ListAndForm<WorkItem> view;
    private final Chips<Optional<WorkKind>> chips;

    WorkScreen(Kit kit, WorkModel model, InvoiceFormModel form) {
        this.kit = kit;
        this.texts = kit.texts().beside(WorkScreen.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        chips = new Chips<>(
                texts, model.kindProperty(), kind -> kind.map(words::kind).orElse(texts.get("chips.all")));
        pane = new ListPane<>(
                kit.texts(),
                texts.get("workplace.work"),
                model.work().list(),
                columns(),
                chips,
                new EmptyState(Feather.COFFEE, texts.get("work.empty.title"), texts.get("work.empty.text")),
                this::open);
        pane.exportedBy(kit);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var header = new ScreenHeader(texts.get("workplace.work"), List.of());
        view = new ListAndForm<>(
                kit,
                InvoiceWorkplaces.WORK,
                new VBox(header, pane),
                model.work().list(),
                item -> item.invoice().map(invoice -> invoice.id()).orElse(""),
                form);
        model.work().counts().addListener((property, before, now) -> showChips());
        model.totalProperty()
                .addListener((property, before, now) -> header.setSubtitle(texts.get("work.count", now.intValue())));
        header.setSubtitle(texts.get("work.count", model.totalProperty().get()));
        // The cells name departments, which may have come after the rows.
        model.work().names().addListener((property, before, now) -> pane.refresh());
        showChips();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        view.enter(subject);
        model.work().follow();
        if (subject.isEmpty()) {
            pane.focusList();
        }
    }

    @Override
    public void leave() {
        model.work().rest();
    }

    @Override
    public List<Action> actions() {
        return view.formShown() ? view.formActions() : pane.actions();
    }

    private void open() {
        model.work()
                .list()
                .selectedProperty()
                .get()
                .ifPresent(item -> kit.navigator().go(place(item)));
    }

    /** Where this piece of work is done. */
    private static Place place(WorkItem item) {
        return switch (item.kind()) {
            case PUT_IN_RUN -> Place.of(InvoiceWorkplaces.RUNS);
            case RELEASE -> Place.of(InvoiceWorkplaces.RUNS, item.subject());
            case APPROVE_IBAN -> Place.of(InvoiceWorkplaces.CREDITORS, item.subject());
            case HANDED_BACK -> Place.of(InvoiceWorkplaces.HANDOVERS, item.subject());
            case ROUTE,
                    CONFIRM_FACTS,
                    CONFIRM_AMOUNT,
                    ORDER,
                    BOOK,
                    SETTLE,
                    ANSWER,
                    FOLLOW_UP,
                    ESCALATED,
                    RETENTION_DUE,
                    GRANT_RELEASE -> Place.of(InvoiceWorkplaces.WORK, item.subject());
        };
    }

    private void showChips() {
        var counts = new HashMap<Optional<WorkKind>, Integer>();
        model.work().counts().getValue().forEach((kind, count) -> counts.put(Optional.of(kind), count));
        counts.put(
                Optional.empty(),
                model.work().counts().getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        var choices = new ArrayList<Optional<WorkKind>>();
        choices.add(Optional.empty());
        for (WorkKind kind : WorkKind.values()) {
            choices.add(Optional.of(kind));
        }
        chips.show(choices, counts, Optional.empty());
    }

    private List<Column<WorkItem>> columns() {
        return List.of(
                Column.<WorkItem>node(
                                texts.get("column.task"),
                                176,
                                "kind",
                                item -> new StatusBadge(tone(item.kind()), words.kind(item.kind())))
                        .exported(item -> CellValue.text(words.kind(item.kind()))),
                Column.<WorkItem>node(
                                texts.get("column.seller"),
                                Column.Room.giving(170, 310),
                                "seller",
                                item -> new TwoLines(
                                        WorkModel.seller(item),
                                        item.invoice()
                                                .flatMap(invoice -> invoice.subject())
                                                .orElse("")))
                        .exported(item -> CellValue.text(WorkModel.seller(item))),
                Column.text(texts.get("column.number"), 150, "", WorkScreen::number),
                Column.text(
                        texts.get("column.department"),
                        Column.Room.giving(90, 120),
                        "",
                        item -> model.work().names().getValue().department(item.scope())),
                Column.<WorkItem>number(
                                texts.get("column.amount"), 120, "amount", item -> words.money(item.amountCents()))
                        .exported(item -> CellValue.cents(item.amountCents())),
                Column.<WorkItem>node(texts.get("column.deadline"), Column.Room.giving(190, 276), "", this::deadline)
                        .exported(item -> CellValue.day(item.deadline())));
    }

    /** What has no seller is named in the seller's place already. */
    private static String number(WorkItem item) {
        return WorkModel.seller(item).equals(item.label()) ? "" : item.label();
    }

    private Node deadline(WorkItem item) {
        return Deadlines.node(
                item.invoice()
                        .map(invoice -> words.deadline(invoice, model.parts().today()))
                        .orElseGet(() -> words.deadline(
                                Terms.NONE, item.deadline(), model.parts().today())),
                item.escalation());
    }

    private static Tone tone(WorkKind kind) {
        return switch (kind) {
            case ANSWER, RETENTION_DUE -> Tone.WARNING;
            case ESCALATED, HANDED_BACK -> Tone.DANGER;
            default -> Tone.INFO;
        };
    }
}
