package city.kontor.efile;

/** What a disposition asks for. */
public enum StepKind {
    /** Take note; nobody waits for it. */
    INFORMATION,
    ACTION,
    CO_SIGNATURE,
    /** Decides; comes after every co-signature. */
    FINAL_SIGNATURE,
    /** Comes back on a day; nobody waits for it. */
    FOLLOW_UP,
    /** Closes the case; comes last. */
    CLOSE;

    /** Whether what stands behind it has to wait. */
    public boolean blocks() {
        return this != INFORMATION && this != FOLLOW_UP;
    }
}
