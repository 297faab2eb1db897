package city.kontor.efile;

/** How far a disposition is. Only the first two can change. */
public enum StepState {
    /** Its turn has not come. */
    WAITING,
    OPEN,
    DONE,
    /** Said no; who gave the route decides how it goes on. */
    REFUSED,
    /** Said no, and the route went on with a reason. */
    OVERRULED,
    SKIPPED,
    WITHDRAWN;

    /** Whether the route has this step behind it. */
    public boolean isOver() {
        return switch (this) {
            case WAITING, OPEN, REFUSED -> false;
            case DONE, OVERRULED, SKIPPED, WITHDRAWN -> true;
        };
    }
}
