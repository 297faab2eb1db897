package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.OrderMatch;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The invoice beside its order: ordered, arrived, invoiced, and what does not fit. */
final class OrderCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;

    OrderCard(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(OrderCard.class);
        this.words = new InvoiceWords(kit.texts());
        getStyleClass().add("card-box");
        setId("order-card");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(InvoiceView view) {
        setVisible(view.match().isPresent());
        view.match().ifPresent(this::show);
    }

    private void show(OrderMatch match) {
        var title = new Label(texts.get("match.title", match.order().number()));
        title.getStyleClass().add("card-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var badge = match.matches()
                ? new StatusBadge(Tone.SUCCESS, texts.get("match.fits"))
                : new StatusBadge(Tone.WARNING, texts.get("match.differs"));
        var open = Buttons.icon(Action.of(
                texts.get("match.open"),
                Feather.CHEVRON_RIGHT,
                () -> kit.navigator()
                        .go(Place.of(InvoiceWorkplaces.ORDERS, match.order().id()))));
        var head = new HBox(8, title, space, badge, open);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        head,
                        new FormGrid()
                                .fact(texts.get("match.ordered"), words.money(match.orderedCents()))
                                .fact(texts.get("match.received"), words.money(match.receivedCents()))
                                .fact(
                                        texts.get("match.invoiced"),
                                        texts.get(
                                                "match.invoicedBoth",
                                                words.money(match.invoicedCents()),
                                                words.money(match.thisCents()))));
        for (OrderMatch.Difference difference : match.differences()) {
            var text = new Label(texts.get("match." + difference.kind(), words.money(difference.cents())));
            text.setWrapText(true);
            var line = new HBox(8, new org.kordamp.ikonli.javafx.FontIcon(Feather.ALERT_TRIANGLE), text);
            line.getStyleClass().addAll("steps-next", Tone.WARNING.styleClass());
            getChildren().add(line);
        }
    }
}
