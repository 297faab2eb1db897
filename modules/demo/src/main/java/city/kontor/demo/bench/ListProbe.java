package city.kontor.demo.bench;

import city.kontor.app.App;
import city.kontor.app.Kontor;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.session.SignIn;
import city.kontor.demo.FxThread;
import city.kontor.demo.city.Staff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;

/** The real desktop of a person with many rows: opens the list of invoices again and again and says what that took. */
final class ListProbe {
    static final String OPENED = "opened";
    static final String LONGEST = "longest";
    private static final int ROUNDS = 9;
    private static final long PATIENCE_SECONDS = 60;

    private ListProbe() {}

    /** @param arguments the data folder, the server's address */
    public static void main(String[] arguments) throws Exception {
        FxThread.endProgramOnFailure();
        FxThread.start();
        var kontor = new Kontor(Path.of(arguments[0]), InstantSource.system(), new SystemFileDialogs());
        App app = FxThread.call(() -> kontor.open(new Stage()));
        Scene scene = FxThread.call(() -> app.desktop().root().getScene());
        var request = new SignIn.Request(arguments[1], Staff.AUDITOR.login(), Staff.PASSWORD);
        if (!(kontor.signIn().signIn(request) instanceof SignIn.Result.SignedIn(var session, var offline))) {
            throw new IOException("cannot sign in");
        }
        FxThread.run(() -> app.desktop().enter(session));
        var heartbeat = new Heartbeat();
        for (int round = 0; round < ROUNDS; round++) {
            go(app, "attention");
            untilRows(scene, false);
            if (round == ROUNDS / 3) {
                heartbeat.begin();
            }
            long before = System.nanoTime();
            go(app, "invoices");
            untilRows(scene, true);
            say(OPENED, (System.nanoTime() - before) / 1e6);
        }
        say(LONGEST, heartbeat.longestMillis());
        // Stays until it is ended, so that its memory can be looked at.
        Thread.currentThread().join();
    }

    private static void go(App app, String workplace) {
        FxThread.run(() -> app.desktop().go(Place.of(workplace)));
    }

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", what, value);
        System.out.flush();
    }

    /** Waits for the pulse at which rows are, or are no longer, on the screen. */
    private static void untilRows(Scene scene, boolean wanted) throws Exception {
        var seen = new CompletableFuture<Void>();
        FxThread.call(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (filledRows(scene.getRoot()) == wanted) {
                        stop();
                        seen.complete(null);
                    }
                }
            }.start();
            return seen;
        });
        seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean filledRows(Node node) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof TableRow<?> row) {
            return !row.isEmpty() && row.getItem() != null;
        }
        if (node instanceof Parent parent) {
            ObservableList<Node> children = parent.getChildrenUnmodifiable();
            for (Node child : children) {
                if (filledRows(child)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Asks the JavaFX thread for a sign of life all the time; the longest wait is its longest piece of work. */
    private static final class Heartbeat {
        private final AtomicLong longest = new AtomicLong();

        void begin() {
            Thread.ofPlatform().daemon().name("heartbeat").start(this::beat);
        }

        private void beat() {
            try {
                while (true) {
                    long asked = System.nanoTime();
                    FxThread.call(() -> asked);
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    TimeUnit.MILLISECONDS.sleep(2);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        double longestMillis() {
            return longest.get() / 1e6;
        }
    }
}
