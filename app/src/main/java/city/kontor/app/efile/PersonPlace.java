package city.kontor.app.efile;

import city.kontor.efile.Content;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One place in which a person is named, as whoever answers a request sees it.
 *
 * @param kind of the place, as texts name it
 * @param why what of it names the person, as texts name it
 * @param where the file or invoice
 * @param text what stands there
 * @param verdict whether it may be deleted
 * @param until the last day it must be kept, where one is known
 * @param place within files, as the workplace reads it; empty for an invoice
 * @param data what is kept about the person there, by the name of the field
 * @param content of a document
 */
record PersonPlace(
        String id,
        String kind,
        String why,
        String where,
        String text,
        Verdict verdict,
        Optional<LocalDate> until,
        String place,
        Map<String, String> data,
        Optional<Content> content) {
    PersonPlace {
        data = Map.copyOf(data);
    }

    /** Whether what stands there may be deleted. */
    enum Verdict {
        /** The file is worked on: what is wrong is corrected there, what is not needed is removed there. */
        OPEN,
        /** A hold forbids it. */
        HELD,
        /** The retention period runs (Art. 17 (3) b GDPR). */
        KEPT,
        /** The period is over: it goes with the file, through disposal and by two people. */
        DUE,
        /** A voucher of the books, which is kept for years. */
        INVOICE
    }
}
