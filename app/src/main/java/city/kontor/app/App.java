package city.kontor.app;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.shell.Desktop;
import city.kontor.app.theme.Look;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Puts the desktop's parts together and shows its window. Everything is wired here, by constructors. */
public final class App {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private final Desktop desktop;
    private final Look look;
    private final Settings settings;

    /**
     * Call this on the JavaFX thread.
     *
     * @param folder the data folder
     * @param features one class of each feature, for the words of its refusals
     */
    public App(
            Path folder,
            SignIn signIn,
            Function<Session, List<Workplace>> workplaces,
            List<Class<?>> features,
            Tasks tasks,
            Faults faults,
            FileDialogs files,
            InstantSource clock) {
        LogFile.in(folder.resolve("log"));
        settings = new Settings(folder);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> faults.report("", failure));
        look = new Look();
        desktop = new Desktop(
                new Desktop.Parts(signIn, workplaces, features, settings, look, tasks, faults, files, clock));
    }

    /** Fills the stage and shows it; closing it ends the program. */
    public Desktop show(Stage stage) {
        var scene = new Scene(desktop.root(), WIDTH, HEIGHT);
        look.apply(scene);
        stage.setTitle("Kontor");
        stage.setScene(scene);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            WindowPlace.remember(stage, settings);
            exit();
        });
        WindowPlace.restore(stage, settings);
        stage.show();
        return desktop;
    }

    /** What stands in the window. */
    public Desktop desktop() {
        return desktop;
    }

    /** Light or dark, and the zoom. */
    public Look look() {
        return look;
    }

    /** Hides every window first: a popup that is still open when JavaFX ends crashes the JVM on GTK. */
    public static void exit() {
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
        Platform.exit();
    }
}
