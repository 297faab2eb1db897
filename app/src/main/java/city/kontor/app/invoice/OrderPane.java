package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.store.InvoiceSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected order: its lines with what arrived of each, the receipts, and the invoices that name it. */
final class OrderPane extends StackPane {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final OrderActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("order-primary");
    private final DetailPane detail = new DetailPane(head);

    OrderPane(Kit kit, OrdersModel model, OrderActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(OrderPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.actions = actions;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.orders().shownProperty(),
                        model.orders().loadingProperty(),
                        new EmptyState(
                                Feather.SHOPPING_CART, texts.get("orders.none.title"), texts.get("orders.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(OrdersModel.OrderView view) {
        PurchaseOrder order = view.order();
        var others = new ArrayList<>(actions.others(view));
        // Once all is there, another receipt is the exception.
        if (order.complete()) {
            actions.receive(view).ifPresent(others::addFirst);
        }
        buttons.show(order.complete() ? Optional.empty() : actions.receive(view), others);
        var facts = new FormGrid();
        view.known().creditorName().ifPresent(name -> facts.fact(texts.get("order.creditor"), name));
        facts.fact(texts.get("order.department"), view.department())
                .fact(texts.get("order.date"), texts.formats().date(order.orderedOn()))
                .fact(texts.get("order.net"), words.money(order.orderedCents()))
                .fact(texts.get("order.received"), words.money(order.receivedCents()));
        var subject = new Label(order.subject());
        subject.setWrapText(true);
        head.show(List.of(new HeadLine(order.number(), OrdersScreen.badge(texts, order)), subject, facts, buttons));
        var cards = new ArrayList<Node>(List.of(head));
        cards.add(new Card(texts.get("order.lines"), lines(order)));
        if (!order.receipts().isEmpty()) {
            cards.add(new Card(texts.get("order.receipts"), receipts(order)));
        }
        if (!view.known().invoices().isEmpty()) {
            cards.add(
                    new Card(texts.get("order.invoices"), invoices(view.known().invoices())));
        }
        detail.show(order.id(), cards);
    }

    private Node lines(PurchaseOrder order) {
        var rows = new VBox();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            rows.getChildren()
                    .add(row(
                            new TwoLines(
                                    line.text(),
                                    texts.get(
                                            "order.line.about",
                                            quantity(line.quantityThousandths()),
                                            line.unit(),
                                            kit.texts()
                                                    .formats()
                                                    .decimal(BigDecimal.valueOf(line.unitPriceHundredths(), 4), 2))),
                            new Label(texts.get("order.line.received", quantity(order.receivedThousandths(i)))),
                            money(line.netCents())));
        }
        return rows;
    }

    private Node receipts(PurchaseOrder order) {
        var rows = new VBox();
        for (PurchaseOrder.Receipt receipt : order.receipts()) {
            OrderLine line = order.lines().get(receipt.position());
            rows.getChildren()
                    .add(row(
                            new TwoLines(
                                    quantity(receipt.quantityThousandths()) + " " + line.unit() + " " + line.text(),
                                    receipt.note().isBlank()
                                            ? receipt.name()
                                            : receipt.name() + " · " + receipt.note()),
                            new Label(texts.formats().date(receipt.receivedOn()))));
        }
        return rows;
    }

    private Node invoices(List<InvoiceSummary> invoices) {
        var rows = new VBox();
        for (InvoiceSummary invoice : invoices) {
            rows.getChildren()
                    .add(row(
                            new TwoLines(
                                    invoice.registerNumber().or(invoice::number).orElse("–"),
                                    invoice.sellerName().orElse("")),
                            new StatusBadge(InvoiceWords.tone(invoice.state()), words.state(invoice.state())),
                            money(invoice.grossCents().orElse(0L)),
                            Buttons.icon(Action.of(
                                    texts.get("budget.open"),
                                    Feather.CHEVRON_RIGHT,
                                    () -> kit.navigator().go(Place.of(InvoiceWorkplaces.INVOICES, invoice.id()))))));
        }
        return rows;
    }

    private Label money(long cents) {
        var label = new Label(words.money(cents));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private String quantity(long thousandths) {
        return kit.texts().formats().decimal(BigDecimal.valueOf(thousandths, 3), 0);
    }

    private static Node row(Node first, Node... others) {
        HBox.setHgrow(first, Priority.ALWAYS);
        var row = new HBox(12, first);
        row.getChildren().addAll(others);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-item");
        return row;
    }
}
