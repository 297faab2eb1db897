package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Kontor;
import city.kontor.app.kit.Place;
import city.kontor.app.session.SignIn;
import city.kontor.demo.city.Staff;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Works the window of the desktop as a person would, and waits until what was done is seen. */
final class Hands {
    /** Long enough for a page to be fetched and drawn on a slow machine. */
    private static final long SETTLE_MILLIS = 1_500;

    /** Reading two pages takes some seconds; half a minute without a result is shown as it is. */
    private static final int MOST_WAITS = 20;

    private final Kontor kontor;
    private final App app;
    private final Stage stage;

    Hands(Rehearsal.Desktop desktop) {
        kontor = desktop.kontor();
        app = desktop.app();
        stage = desktop.stage();
    }

    Scene scene() {
        return stage.getScene();
    }

    boolean shows(String selector) {
        return FxThread.call(() -> {
            Node node = scene().lookup(selector);
            return node != null && node.isVisible();
        });
    }

    /** Waits until it is so; what takes too long is shown as it is. */
    void until(BooleanSupplier reached) {
        for (int i = 0; i < MOST_WAITS && !reached.getAsBoolean(); i++) {
            settle();
        }
    }

    void key(KeyCode code, boolean control, boolean shift) {
        FxThread.run(() -> Event.fireEvent(
                scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false)));
    }

    void escape() {
        FxThread.run(() -> Event.fireEvent(
                scene().lookup(".overlay"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        settle();
    }

    void signIn(String server, Staff person) throws Exception {
        var request = new SignIn.Request(server, person.login(), Staff.PASSWORD);
        if (!(kontor.signIn().signIn(request) instanceof SignIn.Result.SignedIn(var session, var offline))) {
            throw new IOException(person + " cannot sign in.");
        }
        FxThread.call(() -> app.desktop().enter(session));
        settle();
    }

    void go(Place place) {
        FxThread.run(() -> app.desktop().go(place));
        settle();
    }

    void press(String id) {
        FxThread.run(() -> {
            Optional<Tab> tab = scene().getRoot().lookupAll(".tab-pane").stream()
                    .flatMap(node -> ((TabPane) node).getTabs().stream())
                    .filter(one -> id.equals(one.getId()))
                    .findFirst();
            if (tab.isPresent()) {
                tab.get().getTabPane().getSelectionModel().select(tab.get());
                return;
            }
            if (!(scene().lookup("#" + id) instanceof ButtonBase button) || button.isDisabled()) {
                throw new IllegalStateException("There is no " + id + " to press.");
            }
            button.fire();
        });
        settle();
    }

    /** Lets what runs in the background arrive on the screen. */
    static void settle() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS))
                .join();
    }
}
