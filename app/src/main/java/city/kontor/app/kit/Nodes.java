package city.kontor.app.kit;

import java.util.List;
import javafx.scene.Node;

/** Changing what stands in a pane without touching what stays. */
final class Nodes {
    private Nodes() {}

    /**
     * Makes {@code children} equal to {@code wanted}. A node that stays is not taken out of the scene in between: it
     * would lose the keyboard and the click that is just being made on it.
     */
    static void keep(List<Node> children, List<Node> wanted) {
        children.removeIf(child -> !wanted.contains(child));
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i < children.size() && children.get(i).equals(node)) {
                continue;
            }
            children.remove(node);
            children.add(i, node);
        }
    }
}
