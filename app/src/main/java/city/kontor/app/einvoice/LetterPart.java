package city.kontor.app.einvoice;

/** The parts of the letter that a finding can lead to, in the order in which they stand. */
enum LetterPart {
    HEADER,
    SELLER,
    BUYER,
    LINES,
    ALLOWANCES,
    TOTALS,
    TAXES,
    PAYMENT,
    NOTES,
    ATTACHMENTS,
    MORE;

    private static final int FIRST_SELLER = 27;
    private static final int FIRST_BUYER = 44;
    private static final int FIRST_PAYEE = 59;
    private static final int FIRST_REPRESENTATIVE = 62;
    private static final int FIRST_DELIVERY = 70;
    private static final int FIRST_PERIOD = 73;
    private static final int FIRST_PLACE = 75;
    private static final int FIRST_PAYMENT = 81;
    private static final int FIRST_ALLOWANCE = 92;
    private static final int FIRST_TOTAL = 106;
    private static final int FIRST_TAX = 116;
    private static final int FIRST_DOCUMENT = 122;
    private static final int FIRST_LINE = 126;
    private static final int FIRST_THIRD_ADDRESS_LINE = 162;

    /** Where the term with that number belongs, whether the invoice states it or not. */
    static LetterPart ofTerm(int number) {
        if (number >= FIRST_THIRD_ADDRESS_LINE) {
            return number == FIRST_THIRD_ADDRESS_LINE ? SELLER : number == FIRST_THIRD_ADDRESS_LINE + 1 ? BUYER : MORE;
        }
        if (number >= FIRST_TOTAL) {
            return number >= FIRST_LINE
                    ? LINES
                    : number >= FIRST_DOCUMENT ? ATTACHMENTS : number >= FIRST_TAX ? TAXES : TOTALS;
        }
        if (number >= FIRST_PAYMENT) {
            return number >= FIRST_ALLOWANCE ? ALLOWANCES : PAYMENT;
        }
        return ofHead(number);
    }

    private static LetterPart ofHead(int number) {
        if (number >= FIRST_DELIVERY) {
            return number >= FIRST_PERIOD && number < FIRST_PLACE ? HEADER : BUYER;
        }
        if (number >= FIRST_BUYER) {
            return number >= FIRST_REPRESENTATIVE ? MORE : number >= FIRST_PAYEE ? PAYMENT : BUYER;
        }
        return switch (number) {
            case 20 -> PAYMENT;
            case 21, 22 -> NOTES;
            case 23, 24 -> MORE;
            default -> number >= FIRST_SELLER ? SELLER : HEADER;
        };
    }

    /** Where the group with that number belongs. */
    static LetterPart ofGroup(int number) {
        return switch (number) {
            case 1 -> NOTES;
            case 4, 5, 6 -> SELLER;
            case 7, 8, 9, 13, 15 -> BUYER;
            case 10, 16, 17, 18, 19 -> PAYMENT;
            case 20, 21 -> ALLOWANCES;
            case 22 -> TOTALS;
            case 23 -> TAXES;
            case 24 -> ATTACHMENTS;
            case 25, 26, 27, 28, 29, 30, 31, 32 -> LINES;
            case 2, 11, 12 -> MORE;
            default -> HEADER;
        };
    }
}
