package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * What fills the window beside the workplaces. A screen builds its nodes in its constructor from a model and a
 * {@link Kit}; the model outlives it, so that a change of language can build the screen anew.
 */
public interface Screen {
    Node view();

    /**
     * Called each time the person comes here.
     *
     * @param subject the thing to show, if one was asked for
     */
    default void enter(Optional<String> subject) {}

    /** Called each time the person goes elsewhere. */
    default void leave() {}

    /** What can be done here, for palette, keys and their overview. */
    default List<Action> actions() {
        return List.of();
    }
}
