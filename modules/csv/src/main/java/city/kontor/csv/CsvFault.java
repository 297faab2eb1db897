package city.kontor.csv;

import city.kontor.kernel.Reason;

/** What can be wrong with a file or a cell; the texts stand in the suite's {@code Reasons} under {@link #key()}. */
public enum CsvFault {
    /** Arguments: none. */
    EMPTY("csv.empty"),
    /** Arguments: the largest size in megabytes. */
    TOO_LARGE("csv.tooLarge"),
    /** Arguments: the headings that are missing. */
    COLUMNS_MISSING("csv.columnsMissing"),
    /** Arguments: the heading that stands there twice. */
    COLUMN_TWICE("csv.columnTwice"),
    /** Arguments: how many cells the line has, how many the first line has. */
    LINE_LENGTH("csv.lineLength"),
    /** Arguments: what the reader says. */
    NOT_CSV("csv.notCsv"),
    /** Arguments: the number of the line in which the quotation begins. */
    QUOTE_OPEN("csv.quoteOpen"),
    /** Arguments: the column's heading. */
    VALUE_MISSING("csv.valueMissing"),
    // Arguments: the column's heading, the value as written
    AMOUNT_WRONG("csv.amountWrong"),
    NUMBER_WRONG("csv.numberWrong"),
    DATE_WRONG("csv.dateWrong");

    private final String key;

    CsvFault(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    Reason because(String... arguments) {
        return Reason.of(key, arguments);
    }
}
