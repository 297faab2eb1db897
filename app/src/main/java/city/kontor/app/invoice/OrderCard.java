package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.Billed;
import city.kontor.invoice.BillingCommand;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.OrderMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The invoice beside its order: ordered, arrived, invoiced, in total and line by line, and what does not fit. */
final class OrderCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final InvoiceFormModel model;

    OrderCard(Kit kit, InvoiceFormModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(OrderCard.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        getStyleClass().add("card-box");
        setId("order-card");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(InvoiceView view) {
        setVisible(view.match().isPresent());
        view.match().ifPresent(match -> show(view, match));
    }

    private void show(InvoiceView view, OrderMatch match) {
        Billed billed = view.invoice().billed();
        var nodes = new ArrayList<Node>();
        nodes.add(head(match));
        var facts = new FormGrid()
                .fact(texts.get("match.ordered"), words.money(match.orderedCents()))
                .fact(texts.get("match.received"), words.money(match.receivedCents()))
                .fact(
                        texts.get("match.invoiced"),
                        texts.get(
                                "match.invoicedBoth",
                                words.money(match.invoicedCents()),
                                words.money(match.thisCents())));
        if (billed.kind() != Billed.Kind.SINGLE) {
            facts.fact(texts.get("billing.kind"), texts.get("billing.kind." + billed.kind()));
        }
        nodes.add(facts);
        if (billed.kind() == Billed.Kind.FINAL) {
            nodes.add(partials(match, billed));
        }
        if (!match.lines().isEmpty()) {
            nodes.add(new OrderLinesGrid(kit, match));
        }
        match.differences().forEach(difference -> nodes.add(difference(difference)));
        if (view.editable()) {
            nodes.add(foot(view, match));
        }
        getChildren().setAll(nodes);
    }

    private Node head(OrderMatch match) {
        var title = new Label(texts.get("match.title", match.order().number()));
        title.getStyleClass().add("card-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var badge = new StatusBadge(
                match.matches() ? Tone.SUCCESS : Tone.WARNING,
                texts.get(match.matches() ? "match.fits" : "match.differs"));
        var open = Buttons.icon(Action.of(
                texts.get("match.open"),
                Feather.CHEVRON_RIGHT,
                () -> kit.navigator()
                        .go(Place.of(InvoiceWorkplaces.ORDERS, match.order().id()))));
        var head = new HBox(8, title, space, badge, open);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** The partial invoices that a final one has to deduct, and what it says that it deducts. */
    private Node partials(OrderMatch match, Billed billed) {
        var grid = new FormGrid();
        for (Invoice partial : match.partials()) {
            grid.fact(
                    partial.label(),
                    texts.get("billing.partial", words.money(partial.grossCents()), words.state(partial.state())));
        }
        long sum = match.partials().stream().mapToLong(Invoice::grossCents).sum();
        return grid.fact(texts.get("billing.partials"), words.money(sum))
                .fact(texts.get("billing.deducted"), words.money(billed.deductedCents()));
    }

    private Node difference(OrderMatch.Difference difference) {
        var text = new Label(texts.get("match." + difference.kind(), words.money(difference.cents())));
        text.setWrapText(true);
        var line = new HBox(8, new FontIcon(Feather.ALERT_TRIANGLE), text);
        line.getStyleClass().addAll("steps-next", Tone.WARNING.styleClass());
        return line;
    }

    private Node foot(InvoiceView view, OrderMatch match) {
        var type = Buttons.flat(
                texts.get("billing.enter"),
                Feather.LIST,
                () -> new BillingForm(kit, view.invoice().billed())
                        .ask(match.order().lines(), billed -> give(view, billed, "")));
        type.setId("billing-enter");
        var buttons = new ArrayList<Node>(List.of(type));
        if (DocumentView.statesInvoices(view.detail().documents())) {
            buttons.add(Buttons.flat(texts.get("billing.take"), Feather.DOWNLOAD, () -> take(view)));
        }
        return new HBox(8, buttons.toArray(Node[]::new));
    }

    private void take(InvoiceView view) {
        kit.tasks()
                .<Billed>start(
                        texts.get("billing.take"),
                        progress -> new BilledReader(texts.language().locale())
                                .read(model.parts(), view.detail().documents()))
                .onFailure(UnreadableException.class, onlyPages -> none())
                .onFailure(IOException.class, notAtHand -> none())
                .then(billed -> give(view, billed, texts.get("billing.source")));
    }

    private void none() {
        kit.dialogs().message(Tone.INFO, texts.get("billing.take"), texts.get("billing.none"));
    }

    private void give(InvoiceView view, Billed billed, String source) {
        Invoice invoice = view.invoice();
        model.give(
                texts.get("billing.enter"),
                new BillingCommand.PutBilling(invoice.scope(), invoice.id(), invoice.revision(), billed, source),
                new Outcomes(kit).say(texts.get("billing.said")));
    }
}
