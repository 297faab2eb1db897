package city.kontor.capture.draft;

import city.kontor.capture.PageText;
import java.util.Optional;

/**
 * What recognition found on a page, kept so that a restart need not read it again.
 *
 * @param text its words; boxes in pixels of the upright, straight page
 * @param quarters how the page was turned, clockwise
 * @param degrees and then counter-clockwise by this small angle
 * @param dpi of the page
 * @param blank whether nothing is on it
 * @param separator the code of the separator sheet that the page is; empty for all others
 */
public record KeptPage(
        PageText text, int quarters, double degrees, double dpi, boolean blank, Optional<String> separator) {}
