package city.kontor.app.kit;

import city.kontor.capture.Box;

/**
 * Something that lies over a page without being part of it.
 *
 * @param style the style class that says how it looks
 * @param text shown within the box, as large as fits; may be empty
 */
public record PageMark(Box box, String style, String text) {}
