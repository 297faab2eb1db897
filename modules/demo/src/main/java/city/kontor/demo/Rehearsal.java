package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Kontor;
import city.kontor.app.kit.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;

/**
 * A fresh demo city with its server, and real desktops in front of it, all in a folder of their own that is gone
 * afterwards.
 */
public final class Rehearsal implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Path folder;
    private final CityHall hall;
    private final List<Kontor> desktops = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    /** One desktop and its window. */
    public record Desktop(Kontor kontor, App app, Stage stage) {}

    private Rehearsal(Path folder, CityHall hall) {
        this.folder = folder;
        this.hall = hall;
    }

    /** Builds the city, starts its server and JavaFX. Takes half a minute. */
    public static Rehearsal begin() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kontor-rehearsal");
        try {
            FxThread.start();
            return new Rehearsal(folder, CityHall.open(folder, today()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    /** The day in the office. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public CityHall hall() {
        return hall;
    }

    /** A folder for files that exist only as long as the rehearsal. */
    public Path folder() {
        return folder;
    }

    /** Opens a desktop of its own, as on another machine. */
    public Desktop desktop(String name, FileDialogs files) {
        return FxThread.call(() -> {
            var kontor = new Kontor(folder.resolve(name), InstantSource.system(), files);
            desktops.add(kontor);
            var stage = new Stage();
            stages.add(stage);
            return new Desktop(kontor, kontor.open(stage), stage);
        });
    }

    @Override
    public void close() throws IOException {
        try (hall) {
            FxThread.run(() -> stages.forEach(Stage::hide));
            desktops.forEach(Kontor::stop);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
