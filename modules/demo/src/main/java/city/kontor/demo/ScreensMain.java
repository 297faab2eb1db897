package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Settings;
import city.kontor.app.kit.Language;
import city.kontor.demo.tour.Letter;
import city.kontor.demo.tour.PreparedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/** {@code ./kontor screens DIR}: every screen of the real desktop on a fresh demo city, as PNG. */
public final class ScreensMain {
    private ScreensMain() {}

    /** @param arguments the folder for the pictures; then {@code en} for English ones */
    public static void main(String[] arguments) throws Exception {
        int status = 1;
        try (Rehearsal rehearsal = Rehearsal.begin()) {
            if (List.of(arguments).contains("en")) {
                new Settings(rehearsal.folder().resolve("desktop")).language(Language.ENGLISH);
            }
            var files = new PreparedFiles(rehearsal.folder());
            var letters = new ArrayList<Path>();
            for (long seed = 1; seed <= 2; seed++) {
                letters.add(Letter.scan(
                                rehearsal.folder(),
                                seed,
                                "Tiefbau",
                                Rehearsal.today().minusDays(3))
                        .file());
            }
            Rehearsal.Desktop desktop = rehearsal.desktop("desktop", files);
            new Pictures(desktop, rehearsal.hall(), files, letters, Path.of(arguments[0])).takeAll();
            status = 0;
        } finally {
            Platform.runLater(App::exit);
        }
        System.exit(status);
    }
}
