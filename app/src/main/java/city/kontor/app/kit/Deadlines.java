package city.kontor.app.kit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How deadlines are said and shown in lists, everywhere alike. */
public final class Deadlines {
    private Deadlines() {}

    /** "Fällig 26.11.2026 · noch 3 Tage". */
    public static String due(Texts texts, LocalDate day, LocalDate today) {
        return texts.get("deadline.due", texts.formats().date(day), days(texts, day, today));
    }

    /** "heute", "morgen", "noch 5 Tage", "seit 3 Tagen". */
    public static String days(Texts texts, LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left < 0 ? texts.get("days.past", -left) : texts.get("days.left", left);
    }

    public static Node node(String text, Urgency urgency) {
        var box = new HBox(6, new Label(text));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("deadline", urgency.tone().styleClass());
        urgency.icon().ifPresent(icon -> box.getChildren().addFirst(new FontIcon(icon)));
        return box;
    }
}
