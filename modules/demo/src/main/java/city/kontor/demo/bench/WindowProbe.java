package city.kontor.demo.bench;

import city.kontor.app.Kontor;
import city.kontor.demo.FxThread;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window that says when it can be used: a field for text has the focus, takes input and has been drawn. */
final class WindowProbe {
    static final String USABLE = "usable";
    static final String BARE = "bare";

    /** The first picture after which the field is on the screen: one to lay it out, one to draw it. */
    private static final int PULSES = 2;

    private WindowProbe() {}

    /** @param arguments {@code bare} for the least JavaFX window with a field, otherwise the desktop */
    public static void main(String[] arguments) {
        FxThread.endProgramOnFailure();
        Platform.startup(() -> {
            var stage = new Stage();
            if (List.of(arguments).contains(BARE)) {
                var field = new TextField();
                stage.setScene(new Scene(new StackPane(field), 1366, 768));
                stage.show();
                field.requestFocus();
            } else {
                Application kontor = new Kontor();
                try {
                    kontor.start(stage);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            watch();
        });
    }

    private static void watch() {
        new AnimationTimer() {
            private int ready;

            @Override
            public void handle(long now) {
                ready = Window.getWindows().stream().anyMatch(WindowProbe::takesInput) ? ready + 1 : 0;
                if (ready > PULSES) {
                    stop();
                    System.out.println(USABLE);
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }

    private static boolean takesInput(Window window) {
        Node owner = window.getScene() == null ? null : window.getScene().getFocusOwner();
        return window.isShowing()
                && owner instanceof TextInputControl field
                && field.isEditable()
                && !field.isDisabled();
    }
}
