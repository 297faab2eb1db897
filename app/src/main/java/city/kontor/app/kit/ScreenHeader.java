package city.kontor.app.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top of a screen: its title, the other actions, and at the right the one primary action. */
public final class ScreenHeader extends HBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();

    public ScreenHeader(String title, List<Action> others) {
        getStyleClass().add("screen-header");
        setAlignment(Pos.CENTER_LEFT);
        this.title.setText(title);
        this.title.getStyleClass().add("screen-title");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("screen-subtitle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(this.title, subtitle, space);
        others.forEach(action -> getChildren().add(Buttons.of(action)));
    }

    public ScreenHeader(String title, List<Action> others, Action primary) {
        this(title, others);
        getChildren().add(Buttons.primary(primary));
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A few quiet words after the title, for example a count. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
    }
}
