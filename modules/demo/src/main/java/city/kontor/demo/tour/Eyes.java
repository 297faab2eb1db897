package city.kontor.demo.tour;

import city.kontor.demo.FxThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Looks at one desktop's window, and its menus, frame by frame, until what is waited for can be seen. */
public final class Eyes {
    /** Work that takes longer than 200 ms shows itself; at 60 frames a second this waits for twice as long. */
    private static final int QUIET_FRAMES = 30;

    private static final String WORKING = ".jobs-indicator .progress-bar";

    private final Stage stage;
    private final Duration patience;

    /** @param patience after which waiting is given up */
    public Eyes(Stage stage, Duration patience) {
        this.stage = stage;
        this.patience = patience;
    }

    /** Waits for a node, by its CSS selector, and hands it on. */
    public Node see(String selector) {
        return await(selector, () -> find(selector));
    }

    /** As {@link #see}, for something that can be pressed. */
    public Node seeEnabled(String selector) {
        return await(selector + ", enabled", () -> find(selector).filter(node -> !node.isDisabled()));
    }

    /** Waits for a label or button that says exactly this. */
    public Node seeText(String text) {
        return await(quoted(text), () -> saying(text, roots()));
    }

    /** As {@link #seeText(String)}, inside of something or that itself. @param where its CSS selector */
    public Node seeText(String text, String where) {
        return await(quoted(text) + " in " + where, () -> saying(text, nodes(where)));
    }

    /** Waits until the node is no longer to be seen. */
    public void seeGone(String selector) {
        until(selector + ", gone", () -> find(selector).isEmpty());
    }

    /** Waits until something is so. @param what says it in the message when it never is */
    public void until(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until nothing is being loaded any more and everything is drawn: half a second in which no work is shown. */
    public void untilQuiet() {
        var quiet = new AtomicInteger();
        until(
                "quiet",
                () -> find(WORKING).isPresent() ? quiet.getAndSet(0) < 0 : quiet.incrementAndGet() > QUIET_FRAMES);
    }

    /** What a label says now; empty if it is not there. */
    public String textOf(String selector) {
        return FxThread.call(() -> find(selector)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .orElse(""));
    }

    /** What can be seen now. */
    public Optional<Node> now(String selector) {
        return FxThread.call(() -> find(selector));
    }

    private Optional<Node> find(String selector) {
        return nodes(selector).filter(Eyes::isShown).findFirst();
    }

    private static Optional<Node> saying(String text, Stream<Node> places) {
        return places.flatMap(Eyes::withAllInside)
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()) && isShown(node))
                .findFirst();
    }

    private static Stream<Node> withAllInside(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Eyes::withAllInside))
                : Stream.of(node);
    }

    private static String quoted(String text) {
        return "\u201e" + text + "\u201c";
    }

    private Stream<Node> nodes(String selector) {
        return roots().flatMap(root -> root.lookupAll(selector).stream());
    }

    /** Of the window opened last first: a menu lies over the window it belongs to. */
    private Stream<Node> roots() {
        return Window.getWindows().stream().toList().reversed().stream()
                .filter(window -> window.isShowing() && window.getScene() != null && isOurs(window))
                .map(window -> window.getScene().getRoot());
    }

    private boolean isOurs(Window window) {
        return window.equals(stage)
                || (window instanceof PopupWindow popup
                        && popup.getOwnerWindow() != null
                        && isOurs(popup.getOwnerWindow()));
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        var seen = new CompletableFuture<T>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (!seen.isDone()) {
                        look.get().ifPresent(seen::complete);
                    }
                } catch (RuntimeException e) {
                    seen.completeExceptionally(e);
                }
                if (seen.isDone()) {
                    stop();
                }
            }
        }.start());
        try {
            return seen.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSeenException("Not seen within " + patience.toSeconds() + " s: " + what);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot look for " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSeenException("Interrupted while looking for " + what);
        } finally {
            seen.cancel(false);
        }
    }
}
