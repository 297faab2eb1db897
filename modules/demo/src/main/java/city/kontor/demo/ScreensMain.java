package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.kit.SystemFileDialogs;
import java.nio.file.Path;
import javafx.application.Platform;

/** {@code ./kontor screens DIR}: every screen of the real desktop on a fresh demo city, as PNG. */
public final class ScreensMain {
    private ScreensMain() {}

    /** @param arguments the folder for the pictures */
    public static void main(String[] arguments) throws Exception {
        int status = 1;
        try (Rehearsal rehearsal = Rehearsal.begin()) {
            Rehearsal.Desktop desktop = rehearsal.desktop("desktop", new SystemFileDialogs());
            new Pictures(desktop, rehearsal.hall().address(), Path.of(arguments[0])).takeAll();
            status = 0;
        } finally {
            Platform.runLater(App::exit);
        }
        System.exit(status);
    }
}
