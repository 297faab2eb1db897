package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListPane;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.app.kit.Urgency;
import city.kontor.directory.Department;
import city.kontor.invoice.DeadlineRule;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.RegisterProof;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The register of incoming invoices (Rechnungseingangsbuch): every number, whatever became of it; Enter opens one. */
final class RegisterScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final RegisterModel model;
    private final ListPane<InvoiceSummary> pane;
    private final Choice<Optional<Integer>> years;
    private final Choice<Optional<Scope>> places;
    private final VBox proofs = new VBox();
    private final HBox keeping = new HBox();
    private final VBox view;

    RegisterScreen(Kit kit, RegisterModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(RegisterScreen.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        years = new Choice<Optional<Integer>>(
                        texts.get("register.year"),
                        List.of(Optional.empty()),
                        year -> year.map(String::valueOf).orElse(texts.get("register.year.all")))
                .with(Optional.empty());
        places = new Choice<Optional<Scope>>(
                        texts.get("column.place"),
                        List.of(Optional.empty()),
                        place -> place.map(scope ->
                                        model.newsProperty().get().names().department(scope))
                                .orElse(texts.get("register.place.all")))
                .with(Optional.empty());
        var groups = new Choice<>(
                        texts.get("column.state"),
                        List.of(InvoicesModel.StateGroup.values()),
                        group -> texts.get(
                                group == InvoicesModel.StateGroup.ALL ? "register.state.all" : "group." + group))
                .with(InvoicesModel.StateGroup.ALL);
        var urgent = new CheckBox(texts.get("register.urgent"));
        urgent.setId("register-urgent");
        urgent.setMinWidth(CheckBox.USE_PREF_SIZE);
        years.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.yearProperty().set(now);
            }
        });
        places.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.placeProperty().set(now);
            }
        });
        groups.valueProperty()
                .addListener((property, before, now) -> model.groupProperty().set(now));
        urgent.selectedProperty()
                .addListener((property, before, now) -> model.urgentProperty().set(now));
        var choices = new HBox(8, years, places, groups, urgent);
        choices.setAlignment(Pos.CENTER_LEFT);
        pane = new ListPane<>(
                kit.texts(),
                texts.get("workplace.register"),
                model.list(),
                columns(),
                choices,
                new EmptyState(Feather.BOOK, texts.get("register.empty.title"), texts.get("register.empty.text")),
                this::open);
        pane.exportedBy(kit);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var header = new ScreenHeader(texts.get("workplace.register"), List.of());
        header.getChildren().add(keeping);
        proofs.getStyleClass().add("register-proofs");
        view = new VBox(header, proofs, pane);
        view.getStylesheets().add(StyleSheet.of(RegisterScreen.class, "invoice.css"));
        model.newsProperty().addListener((property, before, now) -> show(now));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.list()::selectKey);
        pane.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<>(pane.actions());
        if (model.newsProperty().get().mayDecide()) {
            all.add(deadlines());
        }
        return all;
    }

    private void open() {
        model.list()
                .selectedProperty()
                .get()
                .ifPresent(invoice -> kit.navigator().go(Place.of(InvoiceWorkplaces.INVOICES, invoice.id())));
    }

    private void show(RegisterModel.News news) {
        fill(
                years,
                news.proofs().stream()
                        .map(RegisterProof::year)
                        .map(Optional::of)
                        .toList());
        fill(
                places,
                news.names().departments().stream()
                        .map(Department::scope)
                        .map(Optional::of)
                        .toList());
        proofs.getChildren()
                .setAll(news.proofs().stream()
                        .limit(2)
                        .map(proof -> proof(news, proof))
                        .toList());
        keeping.getChildren().setAll(news.mayDecide() ? List.of(Buttons.of(deadlines())) : List.of());
        // The cells name departments and people, which may have come after the rows.
        pane.refresh();
    }

    /** Puts other things into a choice; what is chosen stays so as long as it is among them. */
    private static <T> void fill(Choice<Optional<T>> choice, List<Optional<T>> things) {
        Optional<T> chosen = choice.getValue();
        var all = new ArrayList<Optional<T>>();
        all.add(Optional.empty());
        all.addAll(things);
        if (!choice.getItems().equals(all)) {
            choice.getItems().setAll(all);
            choice.getSelectionModel().select(all.contains(chosen) ? chosen : Optional.empty());
        }
    }

    /** Says of one year that no number is missing, or which are; whoever sees a part of the city is told so. */
    private Node proof(RegisterModel.News news, RegisterProof proof) {
        String year = String.valueOf(proof.year());
        var formats = texts.formats();
        if (proof.gapless()) {
            return new Banner(Tone.SUCCESS, texts.get("register.gapless", year, formats.number(proof.highest())));
        }
        if (!news.whole()) {
            return new Banner(
                    Tone.NEUTRAL,
                    texts.get(
                            "register.part",
                            year,
                            formats.number(proof.count()),
                            formats.number(proof.missingCount())));
        }
        String missing = proof.missing().stream()
                .map(range -> range.first() == range.last()
                        ? String.valueOf(range.first())
                        : range.first() + "–" + range.last())
                .collect(Collectors.joining(", "));
        return new Banner(Tone.DANGER, texts.get("register.gap", year, formats.number(proof.missingCount()), missing));
    }

    private Action deadlines() {
        return Action.of(texts.get("deadlines.CHANGE"), Feather.CLOCK, () -> {
            DeadlineRule now = model.newsProperty().get().deadlines();
            var after = new Spinner<Integer>(0, 60, now.headAfterDays());
            after.setId("deadlines-after");
            after.setEditable(true);
            var before = new Spinner<Integer>(0, 60, now.headBeforeDays());
            before.setEditable(true);
            kit.dialogs()
                    .form(
                            texts,
                            "deadlines",
                            new FormGrid()
                                    .row(texts.get("deadlines.after"), after)
                                    .row(texts.get("deadlines.before"), before),
                            Bindings.createBooleanBinding(() -> true),
                            () -> model.decide(
                                    texts.get("deadlines.CHANGE"),
                                    new DeadlineRule(after.getValue(), before.getValue()),
                                    new Outcomes(kit).say(texts.get("deadlines.said"))));
        });
    }

    private List<Column<InvoiceSummary>> columns() {
        var formats = texts.formats();
        return List.of(
                Column.<InvoiceSummary>text(
                                texts.get("column.register"),
                                150,
                                "number",
                                invoice -> invoice.registerNumber().orElse("–"))
                        .exported(invoice -> CellValue.text(invoice.registerNumber())),
                Column.<InvoiceSummary>text(
                                texts.get("column.received"),
                                92,
                                "received",
                                invoice -> formats.date(invoice.receivedOn()))
                        .exported(invoice -> CellValue.day(invoice.receivedOn())),
                Column.<InvoiceSummary>number(texts.get("column.age"), 52, "", this::age)
                        .exported(invoice ->
                                invoice.state().ended() ? new CellValue.Nothing() : CellValue.count(days(invoice))),
                Column.<InvoiceSummary>node(
                                texts.get("column.place"),
                                Column.Room.giving(110, 170),
                                "",
                                invoice -> new TwoLines(place(invoice), clerk(invoice)))
                        .exported(invoice -> CellValue.text(place(invoice))),
                Column.<InvoiceSummary>text(
                                texts.get("column.seller"),
                                Column.Room.giving(130, 280),
                                "seller",
                                invoice -> invoice.sellerName().orElse(texts.get("seller.unknown")))
                        .exported(invoice -> CellValue.text(invoice.sellerName())),
                AmountCell.column(words, 120),
                Column.<InvoiceSummary>node(texts.get("column.due"), 112, "due", this::due)
                        .exported(invoice -> CellValue.day(invoice.terms().dueDate())),
                Column.<InvoiceSummary>node(texts.get("column.discount"), 112, "discount", this::discount)
                        .exported(invoice ->
                                CellValue.day(invoice.terms().discount().map(offer -> offer.until()))),
                Column.<InvoiceSummary>node(
                                texts.get("column.state"),
                                160,
                                "",
                                invoice -> new StatusBadge(InvoiceWords.tone(invoice.state()), words.state(invoice)))
                        .exported(invoice -> CellValue.text(words.state(invoice))));
    }

    private long days(InvoiceSummary invoice) {
        return Math.max(
                0, ChronoUnit.DAYS.between(invoice.receivedOn(), model.parts().today()));
    }

    private String age(InvoiceSummary invoice) {
        return invoice.state().ended() ? "" : texts.formats().number(days(invoice));
    }

    private String place(InvoiceSummary invoice) {
        return model.newsProperty().get().names().department(invoice.scope());
    }

    private String clerk(InvoiceSummary invoice) {
        return invoice.clerkId().map(model.newsProperty().get().names()::person).orElse("");
    }

    private Node due(InvoiceSummary invoice) {
        Escalation escalation = invoice.escalation(model.parts().today());
        boolean matters = escalation != Escalation.NONE && escalation != Escalation.DISCOUNT_ENDING;
        return Deadlines.node(
                invoice.terms().dueDate().map(texts.formats()::date).orElse(""),
                matters ? InvoiceWords.urgency(escalation) : Urgency.NONE);
    }

    private Node discount(InvoiceSummary invoice) {
        Optional<LocalDate> until = invoice.terms().discount().map(offer -> offer.until());
        Escalation escalation = invoice.escalation(model.parts().today());
        return Deadlines.node(
                until.map(texts.formats()::date).orElse(""),
                escalation == Escalation.DISCOUNT_ENDING ? Urgency.ENDING : Urgency.NONE);
    }
}
