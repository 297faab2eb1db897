package city.kontor.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stood the last time. A place that no screen shows any more is forgotten. */
final class WindowPlace {
    private static final String KEY = "window";
    private static final double LEAST_VISIBLE = 200;

    private WindowPlace() {}

    static void restore(Stage stage, Settings settings) {
        settings.get(KEY).flatMap(WindowPlace::parse).ifPresent(place -> {
            boolean visible = !Screen.getScreensForRectangle(
                            place.getMinX(), place.getMinY(), LEAST_VISIBLE, LEAST_VISIBLE)
                    .isEmpty();
            if (visible) {
                stage.setX(place.getMinX());
                stage.setY(place.getMinY());
                stage.setWidth(place.getWidth());
                stage.setHeight(place.getHeight());
            }
        });
        stage.setMaximized(
                settings.get("window.maximized").map(Boolean::valueOf).orElse(false));
    }

    static void remember(Stage stage, Settings settings) {
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.put(
                    KEY,
                    "%d %d %d %d".formatted((long) stage.getX(), (long) stage.getY(), (long) stage.getWidth(), (long)
                            stage.getHeight()));
        }
    }

    private static Optional<Rectangle2D> parse(String text) {
        if (!text.matches("-?\\d{1,6} -?\\d{1,6} \\d{3,6} \\d{3,6}")) {
            return Optional.empty();
        }
        List<Double> n = Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
        return Optional.of(new Rectangle2D(n.get(0), n.get(1), n.get(2), n.get(3)));
    }
}
