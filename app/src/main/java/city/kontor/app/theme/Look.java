package city.kontor.app.theme;

import java.util.Objects;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Theme and zoom of every window, menu and tooltip of the program. */
public final class Look {
    public static final double SMALLEST_ZOOM = 0.8;
    public static final double LARGEST_ZOOM = 2.0;

    private static final double STEP = 0.1;
    private static final double FONT_SIZE = 13;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final WeakHashMap<Scene, Boolean> scenes = new WeakHashMap<>();

    public Look() {
        Fonts.load();
        theme.addListener((property, before, now) -> refresh());
        zoom.addListener((property, before, now) -> refresh());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(PopupWindow.class::isInstance)
                        .forEach(window -> dress(window.getScene()));
            }
        });
        Application.setUserAgentStylesheet(theme.get().userAgentStylesheet());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** 1 is 100 %; kept between {@link #SMALLEST_ZOOM} and {@link #LARGEST_ZOOM} by the methods here. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public void zoomIn() {
        zoomTo(zoom.get() + STEP);
    }

    public void zoomOut() {
        zoomTo(zoom.get() - STEP);
    }

    public void zoomTo(double factor) {
        double rounded = Math.round(factor * 20) / 20.0;
        zoom.set(Math.clamp(rounded, SMALLEST_ZOOM, LARGEST_ZOOM));
    }

    /** Gives the scene the colours of the theme, now and whenever the theme changes. */
    public void apply(Scene scene) {
        scenes.put(scene, true);
        dress(scene);
    }

    private void refresh() {
        Application.setUserAgentStylesheet(theme.get().userAgentStylesheet());
        scenes.keySet().forEach(this::dress);
    }

    private void dress(Scene scene) {
        ObservableList<String> sheets = scene.getStylesheets();
        sheets.setAll(css("kontor.css"), css("controls.css"), css(theme.get().colours()));
        if (scene.getWindow() instanceof PopupWindow) {
            // The window's content is scaled by its ZoomPane; a popup has its own scene and only needs a larger font.
            sheets.add("data:text/css,.root{-fx-font-size:" + FONT_SIZE * zoom.get() + "px}");
        }
    }

    private static String css(String file) {
        return Objects.requireNonNull(Look.class.getResource(file), file).toExternalForm();
    }
}
