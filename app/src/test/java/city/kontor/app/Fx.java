package city.kontor.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.theme.Look;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** A display for tests: real windows on Xvfb, driven by keys and mouse. Skips where there is no display. */
public final class Fx {
    private static final long TIMEOUT_SECONDS = 10;

    private Fx() {}

    public static void start() {
        assumeTrue(
                System.getenv("DISPLAY") != null
                        || System.getProperty("os.name").startsWith("Windows"),
                "No DISPLAY: run with xvfb-run -a, as ./kontor test does");
        try {
            FxToolkit.registerPrimaryStage();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
    }

    public static <T> T call(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000, work);
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("Did not happen within " + TIMEOUT_SECONDS + " s. Shown: " + call(Fx::shown), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** All texts that stand in a window, for a test that waits in vain. */
    private static List<String> shown() {
        return robot()
                .lookup(node -> node instanceof Labeled labeled
                        && NodeQueryUtils.isVisible().test(labeled))
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    /**
     * Shows a window of that size with that content and waits until it is drawn. The look is there before anything is
     * drawn, as in the program: without it, the stylesheets of screens name colours that nobody defines.
     */
    public static Stage show(Callable<Parent> root, Look look, double width, double height) {
        Stage stage = call(() -> {
            Window.getWindows().stream().toList().forEach(Window::hide);
            var shown = new Stage();
            var scene = new Scene(root.call(), width, height);
            look.apply(scene);
            shown.setScene(scene);
            shown.show();
            shown.toFront();
            shown.requestFocus();
            return shown;
        });
        await(stage::isShowing);
        return stage;
    }

    public static FxRobot robot() {
        return new FxRobot();
    }
}
