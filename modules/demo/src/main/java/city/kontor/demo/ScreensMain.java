package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Kontor;
import city.kontor.app.kit.SystemFileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;

/** {@code ./kontor screens DIR}: every screen of the real desktop on a fresh demo city, as PNG. */
public final class ScreensMain {
    private ScreensMain() {}

    /** @param arguments the folder for the pictures */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kontor-screens");
        int status = 1;
        try (CityHall hall = CityHall.open(folder, LocalDate.now(ZoneId.of("Europe/Berlin")))) {
            var started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
            var kontor = new Kontor(folder.resolve("desktop"), InstantSource.system(), new SystemFileDialogs());
            new Pictures(kontor, hall.address(), Path.of(arguments[0])).takeAll();
            kontor.stop();
            status = 0;
        } finally {
            Platform.runLater(App::exit);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(status);
    }
}
