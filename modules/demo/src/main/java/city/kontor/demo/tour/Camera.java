package city.kontor.demo.tour;

import city.kontor.app.screens.Png;
import city.kontor.demo.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** Takes numbered pictures of a window. */
public final class Camera {
    private final Stage stage;
    private final Path folder;
    private int taken;

    public Camera(Stage stage, Path folder) throws IOException {
        this.stage = stage;
        this.folder = Files.createDirectories(folder);
    }

    /** @return the picture's file, named by number and name */
    public Path take(String name) {
        Path file = folder.resolve("%02d-%s.png".formatted(++taken, name));
        WritableImage picture = FxThread.call(() -> {
            Scene scene = stage.getScene();
            return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
        try {
            Png.write(picture, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
