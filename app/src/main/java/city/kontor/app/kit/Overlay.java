package city.kontor.app.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer above the window's content that carries dialogs, the palette and the overview of keys. It dims what is
 * below, keeps the keyboard inside, closes on Escape or a click beside the card, and gives the focus back afterwards.
 */
public final class Overlay {
    private record Card(Region node, @Nullable Node focusBefore, Runnable onDismiss) {}

    private final StackPane layer = new StackPane();
    private final Deque<Card> cards = new ArrayDeque<>();
    private final ChangeListener<Node> keepFocusInside = (property, before, now) -> pullFocusBack(now);

    public Overlay() {
        layer.getStyleClass().add("overlay");
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dismiss();
                event.consume();
            }
        });
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                dismiss();
            }
        });
        layer.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(keepFocusInside);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(keepFocusInside);
            }
        });
    }

    /** The node to put on top of everything. */
    public Node view() {
        return layer;
    }

    public boolean isOpen() {
        return !cards.isEmpty();
    }

    /**
     * Shows a card above everything.
     *
     * @param focus what gets the keyboard, or in which the first control does
     * @param onDismiss called when the person closes it without an answer
     */
    public void open(Region card, Pos position, Node focus, Runnable onDismiss) {
        var scene = layer.getScene();
        cards.push(new Card(card, scene == null ? null : scene.getFocusOwner(), onDismiss));
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, position);
        layer.getChildren().add(card);
        layer.setVisible(true);
        layer.applyCss();
        layer.layout();
        firstFocusable(focus).requestFocus();
    }

    /** Closes that card and gives the focus back. */
    public void close(Region card) {
        cards.stream().filter(open -> open.node().equals(card)).findFirst().ifPresent(open -> {
            cards.remove(open);
            layer.getChildren().remove(card);
            layer.setVisible(!cards.isEmpty());
            if (open.focusBefore() != null) {
                open.focusBefore().requestFocus();
            }
        });
    }

    private void dismiss() {
        Card top = cards.peek();
        if (top != null) {
            close(top.node());
            top.onDismiss().run();
        }
    }

    private void pullFocusBack(@Nullable Node now) {
        Card top = cards.peek();
        if (top != null && now != null && !isInside(now, top.node())) {
            firstFocusable(top.node()).requestFocus();
        }
    }

    private static boolean isInside(Node node, Node container) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(container)) {
                return true;
            }
        }
        return false;
    }

    private static Node firstFocusable(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found.isFocusTraversable()) {
                    return found;
                }
            }
        }
        return node;
    }
}
