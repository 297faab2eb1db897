package city.kontor.app.scan;

/** How much a field needs the operator's eye, the most urgent first. */
public enum FieldStanding {
    /** A check found it wrong. */
    WRONG,
    /** Needed and not there. */
    MISSING,
    /** Read, but not surely. */
    UNSURE,
    /** Read surely, confirmed or typed by a person, or not needed. */
    FINE;

    public boolean isOpen() {
        return this != FINE;
    }
}
