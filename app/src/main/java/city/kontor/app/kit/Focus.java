package city.kontor.app.kit;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the keyboard to nodes that may still be on their way into a window, where asking once has no effect. */
public final class Focus {
    private Focus() {}

    /** The node gets the keyboard now, or as soon as it is shown. */
    public static void to(Node node) {
        if (node.getScene() != null) {
            Platform.runLater(node::requestFocus);
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<@Nullable Scene>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Scene> scene, @Nullable Scene before, @Nullable Scene now) {
                node.sceneProperty().removeListener(this);
                Platform.runLater(node::requestFocus);
            }
        });
    }
}
