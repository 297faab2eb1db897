package city.kontor.capture.pipeline;

import city.kontor.capture.PageText;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Tone;
import city.kontor.capture.separator.Separator;
import java.util.Optional;

/**
 * A page after recognition.
 *
 * @param text its words; boxes are pixels of {@code picture}
 * @param picture upright and straight
 * @param tone how the picture should be stored
 * @param dpi of the picture
 * @param placement how the picture was turned to become so
 * @param blank whether nothing is on it
 * @param separator what the page says if it is a separator sheet; its words are not read then
 */
public record ReadPage(
        PageText text,
        Pixels picture,
        Tone tone,
        double dpi,
        Placement placement,
        boolean blank,
        Optional<Separator> separator) {}
