package city.kontor.demo;

import city.kontor.app.Kontor;
import city.kontor.app.Settings;
import city.kontor.app.kit.SystemFileDialogs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;

/** {@code ./kontor demo} with a display: the demo city's server and the desktop, until its window is closed. */
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (CityHall hall = CityHall.open(folder, LocalDate.now(ZoneId.of("Europe/Berlin")))) {
            Path desktop = folder.resolve("desktop");
            var settings = new Settings(desktop);
            settings.put("server", hall.address());
            if (settings.get("signIn.name").isEmpty()) {
                settings.put("signIn.name", "tiefbau1");
            }
            System.err.println("Sign in as scan, tiefbau1, tiefbau2, tiefbau.leitung, buchhaltung, kasse1, kasse2 or"
                    + " pruefung; the password is kontor-demo-stadt.");
            System.setProperty(Window.FOLDER, desktop.toString());
            Application.launch(Window.class);
        }
    }

    /** The desktop on the demo's own data folder. */
    public static final class Window extends Application {
        static final String FOLDER = "kontor.demo.desktop";

        private final Kontor kontor =
                new Kontor(Path.of(System.getProperty(FOLDER)), InstantSource.system(), new SystemFileDialogs());

        @Override
        public void start(Stage stage) {
            kontor.start(stage);
        }

        @Override
        public void stop() {
            kontor.stop();
        }
    }
}
