package city.kontor.invoice.store;

import java.util.List;

/**
 * Whether every register number of a year is there.
 *
 * @param count how many there are
 * @param highest the highest that was given, as far as is known here
 * @param missing the first of those that are not there, as ranges
 * @param missingCount how many are not there
 */
public record RegisterProof(int year, long count, long highest, List<Range> missing, long missingCount) {
    public RegisterProof {
        missing = List.copyOf(missing);
    }

    /** Numbers that follow one another, both included. */
    public record Range(long first, long last) {}

    /** Whether the numbers run from 1 to the highest without a gap. */
    public boolean gapless() {
        return missingCount == 0;
    }
}
