package city.kontor.capture.sample;

/**
 * Layouts kept apart from those that the rules grew up with, in wordings and arrangements of their own. Measured before any rule had
 * seen them, 85.5 % of the fields were right on clean pages and 83.4 % on worn ones; the general rules that were missing were then
 * added. Whoever improves a rule on one of them must add another in its place.
 */
public enum StrangerLayout {
    /** Labels stand above their values in a block at the right, in words of the seller's own. */
    RIGHT_BLOCK(SampleLayout.DIN_B_CLASSIC),
    /** A ruled table on top whose cells hold two things each: number and date, customer and order. */
    TABLE_HEADER(SampleLayout.MUNICIPAL),
    /** Nothing but a subject line; who sends it stands in two columns of small print at the bottom. */
    TWO_COLUMN_FOOT(SampleLayout.DIN_B_CLASSIC),
    /** Each label in German and English. */
    BILINGUAL(SampleLayout.ENGLISH),
    /** The stamp of the post room lies over the references. */
    STAMPED_BLOCK(SampleLayout.DIN_B_CLASSIC),
    /** A credit note of a seller who bills for the other side. */
    SELF_BILLED(SampleLayout.CREDIT_NOTE),
    /** An invoice of up to 250 euros (UStDV section 33): no VAT id, no net total. */
    SMALL_AMOUNT(SampleLayout.MONOSPACED),
    /** Cash discount in one long sentence with its own amounts. */
    DISCOUNT_TEXT(SampleLayout.CRAFT_MIXED);

    private final SampleLayout facts;

    StrangerLayout(SampleLayout facts) {
        this.facts = facts;
    }

    /** The layout whose kind of facts it prints: with or without discount, order, several rates. */
    SampleLayout facts() {
        return facts;
    }
}
