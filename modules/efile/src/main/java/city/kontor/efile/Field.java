package city.kontor.efile;

/** What is written about a file, a case or a document. Dates are ISO 8601; a person or scope is its id; all may be empty but the title. */
public enum Field {
    TITLE,
    NOTE,
    /** Words by which it shall be found, separated by commas. */
    KEYWORDS,
    /** The id of the person who answers for it. */
    RESPONSIBLE,
    /** The day until which a case shall be done. */
    DUE,
    /** The day a document bears. */
    DATED,
    DIRECTION,
    /** The number others know it by (Fremdaktenzeichen). */
    FOREIGN_NUMBER
}
