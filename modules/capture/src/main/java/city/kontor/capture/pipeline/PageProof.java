package city.kontor.capture.pipeline;

import city.kontor.capture.draft.PageRef;

/**
 * What became of a page on its way into the PDF/A.
 *
 * @param number in the document, from 1
 * @param source the page it was made from
 * @param placement how it was turned
 * @param dpi of the page that was stored
 * @param pictureSha256 of the stored picture, 64 lower-case hexadecimal digits
 */
public record PageProof(int number, PageRef source, Placement placement, double dpi, String pictureSha256) {}
