package city.kontor.app.invoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps taken so far, and in one sentence what is missing next or why this person may not do it. */
final class StepsCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final StepsBar bar;
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final Label next = new Label();
    private final HBox line = new HBox(8, icon, next);

    StepsCard(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(StepsCard.class);
        bar = new StepsBar(new InvoiceWords(kit.texts()));
        getStyleClass().addAll("card-box", "steps-card");
        next.setWrapText(true);
        next.setMinHeight(Region.USE_PREF_SIZE);
        next.setId("next-step");
        line.getStyleClass().add("steps-next");
        line.managedProperty().bind(line.visibleProperty());
        getChildren().addAll(bar, line);
    }

    void show(InvoiceView view) {
        bar.show(view);
        InvoiceState state = view.invoice().state();
        var deed = Deed.next(state);
        var refusal = deed.flatMap(view::refusal);
        Tone tone = refusal.isPresent()
                        && deed.filter(next -> InvoiceActions.offered(view, next))
                                .isPresent()
                ? Tone.WARNING
                : Tone.NEUTRAL;
        line.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        line.getStyleClass().add(tone.styleClass());
        icon.setIconCode(tone == Tone.WARNING ? Feather.ALERT_CIRCLE : Feather.INFO);
        next.setText(
                tone == Tone.WARNING ? kit.texts().reason(refusal.orElseThrow()) : texts.get(next(view.invoice())));
        line.setVisible(true);
    }

    private static String next(Invoice invoice) {
        if (invoice.state() != InvoiceState.BOOKED || invoice.parts().isEmpty()) {
            return "next." + invoice.state().name();
        }
        boolean held = invoice.parts().stream()
                .noneMatch(part -> part.state() == InvoicePart.State.OPEN || part.state() == InvoicePart.State.IN_RUN);
        return held ? "next.held" : "next.parts";
    }
}
