package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Chips;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListAndForm;
import city.kontor.app.kit.ListPane;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.store.InvoiceSummary;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All invoices of the person's departments, in every state; Enter opens one. */
final class InvoicesScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final InvoicesModel model;
    private final ListPane<InvoiceSummary> pane;
    private final ListAndForm<InvoiceSummary> view;
    private final Chips<InvoicesModel.StateGroup> chips;

    InvoicesScreen(Kit kit, InvoicesModel model, InvoiceFormModel form) {
        this.kit = kit;
        this.texts = kit.texts().beside(InvoicesScreen.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        chips = new Chips<>(texts, model.groupProperty(), group -> texts.get("group." + group.name()));
        pane = new ListPane<>(
                kit.texts(),
                texts.get("workplace.invoices"),
                model.invoices().list(),
                columns(),
                chips,
                new EmptyState(Feather.INBOX, texts.get("invoices.empty.title"), texts.get("invoices.empty.text")),
                this::open);
        pane.exportedBy(kit);
        VBox.setVgrow(pane, Priority.ALWAYS);
        view = new ListAndForm<>(
                kit,
                InvoiceWorkplaces.INVOICES,
                new VBox(new ScreenHeader(texts.get("workplace.invoices"), List.of()), pane),
                model.invoices().list(),
                InvoiceSummary::id,
                trail -> new InvoiceForm(kit, form, trail));
        view.getStylesheets().add(StyleSheet.of(InvoicesScreen.class, "invoice.css"));
        model.invoices().counts().addListener((property, before, now) -> showChips());
        showChips();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        view.enter(subject);
        model.invoices().follow();
        if (subject.isEmpty()) {
            pane.focusList();
        } else {
            model.invoices().list().selectKey(subject.get());
        }
    }

    @Override
    public void leave() {
        model.invoices().rest();
    }

    @Override
    public List<Action> actions() {
        return view.formShown() ? view.formActions() : pane.actions();
    }

    private void open() {
        model.invoices()
                .list()
                .selectedProperty()
                .get()
                .ifPresent(invoice -> kit.navigator().go(Place.of(InvoiceWorkplaces.INVOICES, invoice.id())));
    }

    private void showChips() {
        var counts = new EnumMap<InvoicesModel.StateGroup, Integer>(InvoicesModel.StateGroup.class);
        for (InvoicesModel.StateGroup group : InvoicesModel.StateGroup.values()) {
            counts.put(group, group.count(model.invoices().counts().getValue()));
        }
        chips.show(List.of(InvoicesModel.StateGroup.values()), counts, InvoicesModel.StateGroup.ALL);
    }

    private List<Column<InvoiceSummary>> columns() {
        var formats = texts.formats();
        return List.of(
                Column.<InvoiceSummary>node(
                                texts.get("column.seller"),
                                Column.Room.giving(170, 300),
                                "seller",
                                invoice -> new TwoLines(
                                        invoice.sellerName().orElse(texts.get("seller.unknown")),
                                        invoice.subject().orElse("")))
                        .exported(invoice -> CellValue.text(invoice.sellerName())),
                Column.<InvoiceSummary>text(
                                texts.get("column.register"),
                                145,
                                "",
                                invoice -> invoice.registerNumber().orElse("–"))
                        .exported(invoice -> CellValue.text(invoice.registerNumber())),
                Column.<InvoiceSummary>text(
                                texts.get("column.number"),
                                130,
                                "",
                                invoice -> invoice.number().orElse("–"))
                        .exported(invoice -> CellValue.text(invoice.number())),
                Column.<InvoiceSummary>text(
                                texts.get("column.received"),
                                92,
                                "received",
                                invoice -> formats.date(invoice.receivedOn()))
                        .exported(invoice -> CellValue.day(invoice.receivedOn())),
                AmountCell.column(words, 120),
                Column.<InvoiceSummary>node(
                                texts.get("column.state"),
                                160,
                                "",
                                invoice -> new StatusBadge(InvoiceWords.tone(invoice.state()), words.state(invoice)))
                        .exported(invoice -> CellValue.text(words.state(invoice))),
                Column.<InvoiceSummary>node(
                                texts.get("column.deadline"), Column.Room.giving(190, 256), "due", this::deadline)
                        .exported(invoice ->
                                CellValue.day(invoice.deadline(model.parts().today()))));
    }

    private Node deadline(InvoiceSummary invoice) {
        LocalDate today = model.parts().today();
        boolean over = invoice.state().ended();
        return Deadlines.node(
                over ? "" : words.deadline(invoice, today), InvoiceWords.urgency(invoice.escalation(today)));
    }
}
