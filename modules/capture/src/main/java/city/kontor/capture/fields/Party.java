package city.kontor.capture.fields;

/** Whose data stand at a place of the page. */
enum Party {
    SELLER,
    BUYER,
    /** The consignee, a tax representative, a building site. */
    OTHER,
    UNKNOWN
}
