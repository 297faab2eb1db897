package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.screens.ScreenShots.Size;
import city.kontor.demo.tour.Camera;
import city.kontor.demo.tour.Letter;
import city.kontor.demo.tour.MainJob;
import city.kontor.demo.tour.Minutes;
import city.kontor.demo.tour.PreparedFiles;
import city.kontor.demo.tour.RobotHands;
import city.kontor.demo.tour.Seat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * {@code ./kontor demo} without a display: leads one invoice through the whole main job on the real desktop, and leaves
 * pictures, the PDF/A, the SEPA file and a table of what happened.
 */
public final class TourMain {
    /** The letter: its seller is new to the city, its number in no other letter. */
    private static final long LETTER = 2026;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Size SIZE = Size.ALL.getFirst();

    private TourMain() {}

    /** @param arguments the folder for what is left */
    public static void main(String[] arguments) throws Exception {
        Path folder = empty(Path.of(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Rehearsal rehearsal = Rehearsal.begin()) {
            var minutes = new Minutes();
            var files = new PreparedFiles(folder);
            Rehearsal.Desktop desktop = rehearsal.desktop("desktop", files);
            fit(desktop.stage());
            var seat = new Seat(desktop.stage(), rehearsal.hall().address(), new RobotHands(), PATIENCE);
            Letter letter =
                    Letter.scan(folder, LETTER, "Tiefbau", Rehearsal.today().minusDays(3));
            var camera = new Camera(desktop.stage(), folder.resolve("pictures"));
            MainJob.Left left = new MainJob(seat, letter, files, camera, minutes).run();
            minutes.write("", "./kontor verify", rehearsal.hall().verify().replace('\n', ' '));
            minutes.save(folder.resolve("tour.md"));
            out.println(minutes.table());
            Stream.of(letter.file(), left.pdf(), left.sepa(), folder.resolve("tour.md"), folder.resolve("pictures"))
                    .forEach(out::println);
        } finally {
            Platform.runLater(App::exit);
        }
        System.exit(0);
    }

    private static void fit(Stage stage) {
        FxThread.run(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(SIZE.width());
            stage.setHeight(SIZE.height());
        });
    }

    /** What an earlier tour left is replaced. */
    private static Path empty(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("pictures"))) {
            try (Stream<Path> old = Files.list(folder.resolve("pictures"))) {
                for (Path picture : old.toList()) {
                    Files.delete(picture);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
