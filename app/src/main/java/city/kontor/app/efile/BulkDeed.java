package city.kontor.app.efile;

import java.util.List;
import java.util.Optional;

/** What can be done with several files at once. */
enum BulkDeed {
    CLOSE,
    REFILE,
    HOLD,
    LIFT,
    MARK,
    UNMARK;

    /** Those of somebody who has to do with files. @param registers whether they keep the register of any department */
    static List<BulkDeed> of(boolean registers) {
        return registers ? List.of(values()) : List.of(MARK, UNMARK);
    }

    /** Whether it has to be said why. */
    boolean wantsReason() {
        return this == REFILE || this == HOLD || this == LIFT;
    }

    boolean wantsPosition() {
        return this == REFILE;
    }

    /** What takes it back without a word. */
    Optional<BulkDeed> inverse() {
        return switch (this) {
            case MARK -> Optional.of(UNMARK);
            case UNMARK -> Optional.of(MARK);
            case CLOSE, REFILE, HOLD, LIFT -> Optional.empty();
        };
    }
}
