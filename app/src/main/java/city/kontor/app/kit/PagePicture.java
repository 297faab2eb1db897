package city.kontor.app.kit;

import city.kontor.capture.PageText;
import javafx.scene.image.Image;

/**
 * A page as it is shown.
 *
 * @param image in any resolution; about 150 dpi is enough for the screen, and at most 8,192 pixels a side
 * @param text the page's words and its size at 300 dpi, which all boxes refer to
 */
public record PagePicture(Image image, PageText text) {}
