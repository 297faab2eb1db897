package city.kontor.app.invoice;

import city.kontor.app.kit.Tone;
import city.kontor.invoice.Escalation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Deadlines in lists: the word says it, colour and sign help to see it from afar. */
final class Deadlines {
    private Deadlines() {}

    static Node node(String text, Escalation escalation) {
        var label = new Label(text);
        Tone tone = InvoiceWords.tone(escalation);
        var box = new HBox(6, label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("deadline", tone.styleClass());
        switch (escalation) {
            case DUNNED -> box.getChildren().addFirst(new FontIcon(Feather.BELL));
            case OVERDUE -> box.getChildren().addFirst(new FontIcon(Feather.ALERT_CIRCLE));
            case DISCOUNT_ENDING -> box.getChildren().addFirst(new FontIcon(Feather.CLOCK));
            case NONE, DUE_SOON -> {
                // The words alone suffice.
            }
        }
        return box;
    }
}
