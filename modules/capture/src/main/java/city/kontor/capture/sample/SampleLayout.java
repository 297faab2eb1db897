package city.kontor.capture.sample;

/** The ways the generated invoices look; each combines other parts, wordings and traps. */
public enum SampleLayout {
    /** DIN 5008 form B: letterhead right, information block, ruled table, three footer columns. */
    DIN_B_CLASSIC(Head.RIGHT, Details.BLOCK, Table.RULED, Sums.RIGHT, Foot.COLUMNS, Face.SANS),
    /** DIN 5008 form A: letterhead left, a row of labels above a row of values, no lines. */
    DIN_A_COMPACT(Head.LEFT, Details.ROW, Table.PLAIN, Sums.RIGHT, Foot.COLUMNS, Face.SANS),
    /** Centred letterhead in serifs; number and date stand in the title; sums as lines of text. */
    CENTRED_SERIF(Head.CENTRE, Details.TITLE, Table.PLAIN, Sums.LINES, Foot.CENTRED, Face.SERIF),
    /** A band across the page, a grid of boxes with small labels, zebra table, boxed sums. */
    BAND_MODERN(Head.BAND, Details.GRID, Table.ZEBRA, Sums.BOX, Foot.COLUMNS, Face.SANS),
    /** All data of the seller in a column at the right edge. */
    SIDEBAR(Head.SIDEBAR, Details.BLOCK_LEFT, Table.RULED, Sums.RIGHT, Foot.NONE, Face.SANS),
    /** Two tax rates with a breakdown table, and cash discount in one sentence with the net terms. */
    CRAFT_MIXED(Head.LEFT, Details.BLOCK, Table.RULED, Sums.BREAKDOWN, Foot.COLUMNS, Face.SANS),
    /** No tax (UStG section 19), no VAT id, a freelancer's serif letter. */
    SMALL_BUSINESS(Head.LEFT, Details.TITLE, Table.PLAIN, Sums.RIGHT, Foot.CENTRED, Face.SERIF),
    /** A credit note that names the invoice it corrects. */
    CREDIT_NOTE(Head.RIGHT, Details.BLOCK, Table.RULED, Sums.RIGHT, Foot.COLUMNS, Face.SANS),
    /** Some thirty items over two pages with a carried-over sum. */
    TWO_PAGES(Head.RIGHT, Details.BLOCK, Table.RULED, Sums.RIGHT, Foot.COLUMNS, Face.SANS),
    /** English labels, dates and amounts. */
    ENGLISH(Head.LEFT, Details.BLOCK, Table.ZEBRA, Sums.RIGHT, Foot.CENTRED, Face.SANS),
    /** Leitweg-ID, order number and the buyer's own VAT id; sums in one strip across the page. */
    MUNICIPAL(Head.BAND, Details.ROW, Table.GRID, Sums.STRIP, Foot.COLUMNS, Face.SANS),
    /** A line printer's letter with dots between label and value. */
    MONOSPACED(Head.LEFT, Details.DOTS, Table.PLAIN, Sums.LINES, Foot.CENTRED, Face.MONO),
    /** A prepayment is deducted: the amount to pay is not the gross total. */
    PREPAID(Head.CENTRE, Details.BLOCK, Table.GRID, Sums.BOX, Foot.COLUMNS, Face.SANS),
    /** A grid of labels and values, sums in the table itself, two bank accounts. */
    FULL_GRID(Head.RIGHT, Details.GRID, Table.GRID, Sums.IN_TABLE, Foot.COLUMNS, Face.SERIF),
    /** Two rates in running text, discount and net terms on lines of their own. */
    TERMS_LIST(Head.CENTRE, Details.DOTS, Table.ZEBRA, Sums.BREAKDOWN, Foot.COLUMNS, Face.SERIF);

    enum Head {
        LEFT,
        RIGHT,
        CENTRE,
        BAND,
        SIDEBAR
    }

    enum Details {
        BLOCK,
        BLOCK_LEFT,
        ROW,
        TITLE,
        GRID,
        DOTS
    }

    enum Table {
        RULED,
        PLAIN,
        ZEBRA,
        GRID
    }

    enum Sums {
        RIGHT,
        LINES,
        BOX,
        BREAKDOWN,
        STRIP,
        IN_TABLE
    }

    enum Foot {
        COLUMNS,
        CENTRED,
        NONE
    }

    enum Face {
        SANS,
        SERIF,
        MONO
    }

    private final Head head;
    private final Details details;
    private final Table table;
    private final Sums sums;
    private final Foot foot;
    private final Face face;

    SampleLayout(Head head, Details details, Table table, Sums sums, Foot foot, Face face) {
        this.head = head;
        this.details = details;
        this.table = table;
        this.sums = sums;
        this.foot = foot;
        this.face = face;
    }

    Head head() {
        return head;
    }

    Details details() {
        return details;
    }

    Table table() {
        return table;
    }

    Sums sums() {
        return sums;
    }

    Foot foot() {
        return foot;
    }

    Face face() {
        return face;
    }

    boolean isEnglish() {
        return this == ENGLISH;
    }

    boolean isLong() {
        return this == TWO_PAGES;
    }

    boolean isTaxFree() {
        return this == SMALL_BUSINESS;
    }

    boolean isCreditNote() {
        return this == CREDIT_NOTE;
    }

    boolean isMixed() {
        return this == CRAFT_MIXED || this == TERMS_LIST || this == FULL_GRID || this == TWO_PAGES;
    }

    boolean hasDiscount() {
        return this == CRAFT_MIXED || this == TERMS_LIST || this == DIN_A_COMPACT;
    }

    boolean hasPrepayment() {
        return this == PREPAID;
    }

    boolean namesTheOrder() {
        return this == MUNICIPAL
                || this == DIN_B_CLASSIC
                || this == BAND_MODERN
                || this == ENGLISH
                || this == CRAFT_MIXED
                || this == SIDEBAR;
    }

    boolean namesTheLeitwegId() {
        return this == MUNICIPAL || this == BAND_MODERN;
    }

    boolean hasSecondAccount() {
        return this == FULL_GRID || this == DIN_A_COMPACT;
    }

    /** Terms are printed; where they are not, the invoice has no due date. */
    boolean hasTerms() {
        return this != CREDIT_NOTE && this != MONOSPACED;
    }
}
