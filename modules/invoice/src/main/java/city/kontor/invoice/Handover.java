package city.kontor.invoice;

import java.time.Instant;
import java.util.List;

/**
 * Postings that are handed to a finance system together, in one numbered file.
 *
 * @param number the official number
 * @param writer the id of the {@link city.kontor.invoice.finance.FinanceWriter} that writes the file
 * @param madeAt when it was made; stands in the file
 */
public record Handover(String number, String writer, Instant madeAt, List<FinancePosting> postings) {
    public Handover {
        postings = List.copyOf(postings);
    }

    /** By which the finance system answers: the number of the handover and the position from 1. */
    public String postingId(int position) {
        return number + "-" + (position + 1);
    }

    /** The control sum of the file. */
    public long totalCents() {
        return postings.stream().mapToLong(FinancePosting::amountCents).sum();
    }
}
