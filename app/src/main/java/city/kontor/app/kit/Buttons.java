package city.kontor.app.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;

/** The four kinds of button there are. */
public final class Buttons {
    private Buttons() {}

    /** The one thing to do on this screen: filled with the accent colour. */
    public static ActionButton primary(Action action) {
        var button = of(action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** Other things to do: outlined. */
    public static ActionButton of(Action action) {
        return new ActionButton(action);
    }

    /** A picture only, for toolbars; the title is its tooltip and what a screen reader says. */
    public static Button icon(Action action) {
        Button button = of(action);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(action.title());
        if (action.keys().isEmpty()) {
            button.setTooltip(new Tooltip(action.title()));
        }
        return button;
    }

    /** Text without a border, for what is seldom wanted. */
    public static Button flat(String title, Ikon icon, Runnable run) {
        Button button = of(Action.of(title, icon, run));
        button.getStyleClass().add("flat");
        return button;
    }
}
