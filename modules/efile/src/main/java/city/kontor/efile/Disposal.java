package city.kontor.efile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A closed file on its way out, as lists show it.
 *
 * @param keptUntil the last day of its retention period
 * @param appraisal what the file plan expects
 * @param item where it stands on a list that is not over
 */
public record Disposal(EFile file, LocalDate keptUntil, Appraisal appraisal, Optional<OfferItem> item) {
    /** What becomes of it next. */
    public enum Stage {
        /** Nothing stands in the way of an offer. */
        DUE,
        HELD,
        OFFERED,
        APPRAISED,
        HANDED_OVER,
        TAKEN_OVER,
        PROPOSED,
        /** Its period still runs. */
        KEPT
    }

    /** @param today to see whether the period is over */
    public Stage stage(LocalDate today) {
        if (file.keeping().hold().isPresent()) {
            return Stage.HELD;
        }
        return item.map(one -> switch (one.state()) {
                    case OFFERED -> Stage.OFFERED;
                    case APPRAISED -> Stage.APPRAISED;
                    case HANDED_OVER -> Stage.HANDED_OVER;
                    case TAKEN_OVER -> Stage.TAKEN_OVER;
                    case PROPOSED -> Stage.PROPOSED;
                    case DESTROYED, WITHDRAWN -> Stage.DUE;
                })
                .orElseGet(() -> today.isAfter(keptUntil) ? Stage.DUE : Stage.KEPT);
    }
}
