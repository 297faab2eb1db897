package city.kontor.capture.fields;

import java.util.List;

/**
 * A document as the finders see it.
 *
 * @param sheets the rows of all pages
 * @param labels the labels found in them
 * @param parties which places belong to the seller and which to the buyer
 */
record Reading(Sheets sheets, Labels labels, Parties parties) {
    static Reading of(Sheets sheets, Lexicon lexicon) {
        var labels = new Labels(sheets, lexicon);
        return new Reading(sheets, labels, new Parties(sheets, labels));
    }

    List<Row> rows() {
        return sheets.rows();
    }
}
