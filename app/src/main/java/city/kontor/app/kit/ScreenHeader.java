package city.kontor.app.kit;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top of a screen: its title, the other actions, and at the right the one primary action. */
public final class ScreenHeader extends HBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox actions = new HBox(8);

    public ScreenHeader(String title, List<Action> others) {
        getStyleClass().add("screen-header");
        setAlignment(Pos.CENTER_LEFT);
        this.title.setText(title);
        this.title.getStyleClass().add("screen-title");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("screen-subtitle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(this.title, subtitle, space, actions);
        others.forEach(action -> actions.getChildren().add(Buttons.of(action)));
    }

    public ScreenHeader(String title, List<Action> others, Action primary) {
        this(title, others);
        actions.getChildren().add(Buttons.primary(primary));
    }

    /** Puts a menu among the actions, before the one that stands there. */
    public void addMenu(int place, ActionMenu menu) {
        actions.getChildren().add(place, menu);
    }

    /** Shows the actions only while that holds: where an empty state offers them, they need not stand here as well. */
    public void showActionsWhile(ObservableBooleanValue condition) {
        actions.visibleProperty().bind(condition);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A few quiet words after the title, for example a count. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
    }
}
