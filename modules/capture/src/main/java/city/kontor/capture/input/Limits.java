package city.kontor.capture.input;

/**
 * How much one file may ask of the machine.
 *
 * @param pages the most pages a file may have
 * @param pixels the most pixels of a page kept in memory; larger pictures are thinned out while they are read
 * @param stripBytes the most bytes that a picture may force into memory at once before it can be thinned out
 */
public record Limits(int pages, long pixels, long stripBytes) {
    /** A3 at 450 dpi fits without thinning. */
    public static final Limits DEFAULT = new Limits(500, 40_000_000L, 256L << 20);
}
