package city.kontor.capture.input;

/**
 * A picture's resolution.
 *
 * @param x dots per inch across
 * @param y dots per inch down; fax pages have half as many
 */
record Resolution(double x, double y) {
    private static final double A4_LONG_INCHES = 11.693;
    private static final double A4_SHORT_INCHES = 8.268;
    private static final double LOWEST = 96.5;
    private static final double HIGHEST = 2400;
    /** The longest side of a sheet an office scanner takes, with room to spare. */
    private static final double LONGEST_INCHES = 36;

    /**
     * What the file declares, if that gives a sheet of a plausible size; screens' 72 and 96 dpi are not a scanner's
     * word. Else the page is taken to be an A4 sheet, which makes its letters as large as they would be on one.
     *
     * @param declaredX dots per inch as declared; 0 where the file says nothing
     */
    static Resolution of(double declaredX, double declaredY, int width, int height) {
        boolean plausible = declaredX >= LOWEST
                && declaredX <= HIGHEST
                && declaredY >= LOWEST / 2
                && declaredY <= HIGHEST
                && Math.max(width / declaredX, height / declaredY) <= LONGEST_INCHES;
        if (plausible) {
            return new Resolution(declaredX, declaredY);
        }
        double dpi = Math.max(Math.max(width, height) / A4_LONG_INCHES, Math.min(width, height) / A4_SHORT_INCHES);
        return new Resolution(dpi, dpi);
    }
}
