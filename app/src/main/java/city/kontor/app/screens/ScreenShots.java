package city.kontor.app.screens;

import city.kontor.app.theme.Look;
import city.kontor.app.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Renders screens to PNG, light and dark and in the two sizes every screen must fit. The scene has the size, whatever
 * the display has; run it with {@code -Dprism.order=sw}.
 */
public final class ScreenShots {
    /** The sizes every screen must look right in, in pixels. */
    public record Size(int width, int height) {
        public static final List<Size> ALL = List.of(new Size(1366, 768), new Size(1920, 1080));
    }

    /** Frames to wait for: layout, background loading and a second layout with what was loaded. */
    private static final int FRAMES = 12;

    private static final long TIMEOUT_SECONDS = 30;

    private final Look look;
    private final Path folder;

    public ScreenShots(Look look, Path folder) {
        this.look = look;
        this.folder = folder;
    }

    /** Takes all pictures; call this from any thread but JavaFX's. @return the files written */
    public List<Path> take(List<Shot> shots, List<Size> sizes) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (Theme theme : Theme.values()) {
            for (Size size : sizes) {
                for (Shot shot : shots) {
                    files.add(take(shot, theme, size));
                }
            }
        }
        return files;
    }

    private Path take(Shot shot, Theme theme, Size size) throws IOException {
        Path file = folder.resolve("%s-%s-%dx%d.png"
                .formatted(shot.name(), theme.name().toLowerCase(Locale.ROOT), size.width(), size.height()));
        var picture = new CompletableFuture<WritableImage>();
        Platform.runLater(() -> {
            look.themeProperty().set(theme);
            var scene = new Scene(shot.root().get(), size.width(), size.height());
            look.apply(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            afterFrames(() -> {
                shot.settle().run();
                afterFrames(() -> {
                    picture.complete(draw(scene, size));
                    stage.hide();
                });
            });
        });
        try {
            Png.write(picture.get(TIMEOUT_SECONDS, TimeUnit.SECONDS), file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while drawing " + file, e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("Cannot draw " + file, e);
        }
        return file;
    }

    /** The display may be smaller than the picture: the scene is laid out and drawn at its own size. */
    private static WritableImage draw(Scene scene, Size size) {
        scene.getRoot().resize(size.width(), size.height());
        return scene.snapshot(new WritableImage(size.width(), size.height()));
    }

    private static void afterFrames(Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames >= FRAMES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
