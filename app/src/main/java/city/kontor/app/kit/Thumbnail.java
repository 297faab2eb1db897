package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/**
 * One page in a strip.
 *
 * @param id stays the same when the page is moved
 * @param image about 160 pixels wide; empty while it is being made
 * @param caption below the picture: the page's number, or what is wrong with it
 * @param startsDocument whether a new document begins here, which the strip shows by a line above
 */
public record Thumbnail(
        String id, ObservableValue<Optional<Image>> image, String caption, Tone tone, boolean startsDocument) {}
