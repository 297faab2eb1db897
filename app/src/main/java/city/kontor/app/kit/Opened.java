package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Shows one thing in the place of the list it was opened from. */
public interface Opened {
    Node view();

    /** Shows the thing with this id in place of the one before. */
    void open(String id);

    /** Shows nothing any more and stops following changes. */
    void close();

    /** What is shown. */
    Optional<String> openId();

    /** What can be done now, for keys and palette. */
    List<Action> actions();
}
