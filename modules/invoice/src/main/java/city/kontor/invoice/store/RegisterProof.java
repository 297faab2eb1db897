package city.kontor.invoice.store;

import city.kontor.kernel.Reason;
import city.kontor.store.Proof;
import java.util.List;
import java.util.stream.Collectors;

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

    /** What was found, in the words of the suite. */
    Proof told() {
        String of = Integer.toString(year);
        return gapless()
                ? new Proof(true, Reason.of("verify.register", of, Long.toString(count)))
                : new Proof(
                        false,
                        Reason.of(
                                "verify.registerGap",
                                of,
                                Long.toString(missingCount),
                                Long.toString(highest),
                                ranges()));
    }

    private String ranges() {
        String named = missing.stream()
                .map(range -> range.first() == range.last()
                        ? Long.toString(range.first())
                        : range.first() + "\u2013" + range.last())
                .collect(Collectors.joining(", "));
        long shown = missing.stream()
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
        return shown < missingCount ? named + ", …" : named;
    }

    /** Whether the numbers run from 1 to the highest without a gap. */
    public boolean gapless() {
        return missingCount == 0;
    }
}
