package city.kontor.invoice.finance;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvException;
import city.kontor.csv.CsvLine;
import city.kontor.csv.CsvTable;
import city.kontor.invoice.PostingAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of a finance system: a CSV file with the posting's id, whether it was taken, and why not. Every line must
 * say both; a file in which one does not is not taken in at all.
 */
public final class Acknowledgement {
    private static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.required("posting", "buchung", "posting", "id"),
            CsvColumn.required("status", "status", "ergebnis", "result"),
            CsvColumn.optional("reason", "grund", "reason", "meldung"));
    private static final Set<String> ACCEPTED = Set.of("ok", "angenommen", "accepted", "gebucht");
    private static final Set<String> REFUSED = Set.of("fehler", "abgelehnt", "refused", "rejected", "error");

    private Acknowledgement() {}

    /**
     * What was read.
     *
     * @param faultyLine the first line that could not be understood; then there are no answers
     */
    public record Read(List<PostingAnswer> answers, Optional<Long> faultyLine) {}

    /** @throws CsvException if it is no table with these columns */
    public static Read read(byte[] file) throws CsvException {
        var answers = new ArrayList<PostingAnswer>();
        for (CsvLine line : CsvTable.read(file, COLUMNS).lines()) {
            Optional<String> posting = line.text("posting");
            String status = line.text("status").orElse("").toLowerCase(Locale.ROOT);
            boolean accepted = ACCEPTED.contains(status);
            if (posting.isEmpty() || (!accepted && !REFUSED.contains(status))) {
                return new Read(List.of(), Optional.of(line.number()));
            }
            answers.add(new PostingAnswer(
                    posting.get(), accepted, accepted ? "" : line.text("reason").orElse("–")));
        }
        return new Read(answers, Optional.empty());
    }
}
