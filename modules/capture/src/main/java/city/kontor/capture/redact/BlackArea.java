package city.kontor.capture.redact;

import city.kontor.capture.Box;

/**
 * What nobody may see.
 *
 * @param page from 1
 * @param box pixels at 300 dpi
 */
public record BlackArea(int page, Box box) {}
