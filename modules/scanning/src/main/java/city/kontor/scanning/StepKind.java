package city.kontor.scanning;

/** What a step in a batch's history was. */
public enum StepKind {
    OPENED,
    SCANNED,
    CHECKED,
    PAGES_REJECTED,
    RETURNED,
    INDEXED,
    RELEASED,
    ARCHIVED,
    TAKEN,
    PUT_BACK,
    DISCARDED,
    DESTROYED
}
