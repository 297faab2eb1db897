package city.kontor.capture.sample;

/**
 * Everything the parts of a page need to know.
 *
 * @param left the left margin in millimetres
 * @param right the right margin's place in millimetres
 */
record Composition(SampleLayout layout, Facts facts, Wording wording, Sheet sheet, double left, double right) {
    static final double SIZE = 9.5;

    /** Where the letter begins below letterhead and address. */
    double bodyTop() {
        return layout == SampleLayout.DIN_A_COMPACT ? 90 : 104;
    }
}
