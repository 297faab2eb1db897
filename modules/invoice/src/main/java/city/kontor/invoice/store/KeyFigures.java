package city.kontor.invoice.store;

import java.time.LocalDate;
import java.util.List;

/**
 * How the work with invoices went.
 *
 * @param steps how long each step took, in the order of the work
 * @param discounts cash discounts won, lost and still to be had
 * @param open what is not paid yet, by its age
 * @param reasons why invoices were sent back, the most frequent first
 */
public record KeyFigures(List<StepTime> steps, List<Amount> discounts, List<Amount> open, List<Amount> reasons) {
    public KeyFigures {
        steps = List.copyOf(steps);
        discounts = List.copyOf(discounts);
        open = List.copyOf(open);
        reasons = List.copyOf(reasons);
    }

    /** The steps whose time is measured, each from the end of the one before. */
    public enum Stage {
        FACTS,
        AMOUNT,
        ORDER,
        BOOK,
        RELEASE,
        /** From the letter to the second release. */
        ALL
    }

    /** What became of the cash discounts that were offered. */
    public enum Outcome {
        WON,
        LOST,
        OPEN
    }

    /** How old what is not paid is, in days since it was received. */
    public enum Age {
        WEEK(0, 7),
        TWO_WEEKS(8, 14),
        MONTH(15, 30),
        TWO_MONTHS(31, 60),
        OLDER(61, 100_000);

        private final int from;
        private final int to;

        Age(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** The first day on which it was received. */
        LocalDate first(LocalDate today) {
            return today.minusDays(to);
        }

        LocalDate last(LocalDate today) {
            return today.minusDays(from);
        }
    }

    /**
     * How long one step took.
     *
     * @param count how many invoices took it
     * @param medianMillis half of them took at most that long
     * @param ninetyMillis nine of ten took at most that long
     */
    public record StepTime(Stage stage, int count, long medianMillis, long ninetyMillis) {}

    /**
     * A number of invoices and what they come to.
     *
     * @param key the name of a constant, or the reason
     */
    public record Amount(String key, int count, long cents) {}
}
