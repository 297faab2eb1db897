package city.kontor.app.screens;

import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * One picture to take.
 *
 * @param name the start of the file's name, for example {@code invoice-list}
 * @param root makes the scene's content anew for each picture, on the JavaFX thread
 * @param settle what to do after the first layout, for example to open a menu
 */
public record Shot(String name, Supplier<Parent> root, Runnable settle) {
    public static Shot of(String name, Supplier<Parent> root) {
        return new Shot(name, root, () -> {});
    }
}
