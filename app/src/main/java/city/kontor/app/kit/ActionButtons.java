package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * The buttons for what can be done with the thing that is shown: the one primary action first, then the others. They
 * stay while the thing changes, and only those come or go whose action did.
 */
public final class ActionButtons extends FlowPane {
    private static final double GAP = 8;

    private final String primaryId;
    private Optional<ActionButton> primary = Optional.empty();
    private List<ActionButton> others = List.of();

    /** @param primaryId the node id of the primary button */
    public ActionButtons(String primaryId) {
        super(GAP, GAP);
        this.primaryId = primaryId;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param actions the primary one first */
    public void show(List<Action> actions) {
        show(actions.stream().findFirst(), actions.stream().skip(1).toList());
    }

    public void show(Optional<Action> first, List<Action> rest) {
        primary = first.map(this::primary);
        others = rest.stream().map(this::other).toList();
        var wanted = new ArrayList<Node>();
        primary.ifPresent(wanted::add);
        wanted.addAll(others);
        Nodes.keep(getChildren(), wanted);
        setVisible(!wanted.isEmpty());
    }

    /** Takes all of them away: they belonged to something else. */
    public void clear() {
        primary = Optional.empty();
        others = List.of();
        getChildren().clear();
        setVisible(false);
    }

    private ActionButton primary(Action action) {
        ActionButton button = primary.orElseGet(() -> {
            ActionButton made = Buttons.primary(action);
            made.setId(primaryId);
            made.setMinWidth(USE_PREF_SIZE);
            return made;
        });
        button.show(action);
        return button;
    }

    private ActionButton other(Action action) {
        ActionButton button = others.stream()
                .filter(known -> known.title().equals(action.title()))
                .findFirst()
                .orElseGet(() -> Buttons.of(action));
        button.show(action);
        return button;
    }
}
