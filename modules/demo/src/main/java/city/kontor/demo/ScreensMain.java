package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Settings;
import city.kontor.app.kit.Language;
import city.kontor.demo.city.DemoCity;
import city.kontor.demo.tour.Letter;
import city.kontor.demo.tour.PreparedFiles;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/** {@code ./kontor screens DIR}: every screen of the real desktop on a fresh demo city, as PNG. */
public final class ScreensMain {
    private static final String ENGLISH = "en";

    private ScreensMain() {}

    /** @param arguments the folder for the pictures; {@code en} for English ones; names of views where not all are wanted */
    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments).stream()
                .skip(1)
                .filter(name -> !name.equals(ENGLISH))
                .toList();
        List<String> unknown = Pictures.unknown(names);
        if (!unknown.isEmpty()) {
            System.err.println("There is no picture " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", Pictures.names()));
            System.exit(2);
        }
        int status = 1;
        try (Rehearsal rehearsal = Rehearsal.begin()) {
            if (List.of(arguments).contains(ENGLISH)) {
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
            Path eInvoice = rehearsal.folder().resolve("XRechnung_RE-2026-0815.xml");
            Files.write(
                    eInvoice,
                    SampleEInvoice.streetLights(
                                    "RE-2026-0815", Rehearsal.today().minusDays(2))
                            .ubl());
            letters.add(eInvoice);
            // The city has this one already.
            letters.add(Files.write(
                    rehearsal.folder().resolve("Scan_0005.pdf"),
                    DemoCity.letterAgain(Pictures.SENT_TWICE, Rehearsal.today())));
            Rehearsal.Desktop desktop = rehearsal.desktop("desktop", files);
            new Pictures(desktop, rehearsal.hall(), files, letters, Path.of(arguments[0])).take(names);
            status = 0;
        } finally {
            Platform.runLater(App::exit);
        }
        System.exit(status);
    }
}
