package city.kontor.app.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that outlives the action it offers. News about the thing on the screen changes what the button says and
 * does, never the node under the pointer: a click begun before the news ends on the same button.
 */
public final class ActionButton extends Button {
    private Action action;

    public ActionButton(Action action) {
        super(action.title(), new FontIcon(action.icon()));
        this.action = action;
        setOnAction(event -> this.action.fire());
        dress();
    }

    /**
     * Offers that action from now on. A press that began while the button said something else comes to nothing: nobody
     * signs because they wanted to save.
     */
    public void show(Action next) {
        boolean other = !next.title().equals(action.title());
        if (other && isArmed()) {
            disarm();
        }
        boolean otherIcon = !next.icon().equals(action.icon());
        action = next;
        setText(next.title());
        if (otherIcon) {
            setGraphic(new FontIcon(next.icon()));
        }
        dress();
    }

    String title() {
        return action.title();
    }

    private void dress() {
        disableProperty().bind(Bindings.not(action.enabled()));
        action.offered().ifPresent(offered -> {
            visibleProperty().bind(offered);
            managedProperty().bind(offered);
        });
        action.keys()
                .ifPresentOrElse(
                        keys -> setTooltip(new Tooltip(action.title() + "  " + keys.getDisplayText())),
                        () -> setTooltip(null));
    }
}
