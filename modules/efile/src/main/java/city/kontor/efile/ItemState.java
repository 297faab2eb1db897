package city.kontor.efile;

/** How far the disposal of one file has come. */
public enum ItemState {
    /** It stands on a list that the archive has or gets (section 4 ArchivG NRW). */
    OFFERED,
    /** The archive has said what becomes of it. */
    APPRAISED,
    /** It was handed over; the archive has not said yet that it has everything. */
    HANDED_OVER,
    /** The archive has it for good and consents to its destruction here. */
    TAKEN_OVER,
    /** One person wants it destroyed; another has to do it. */
    PROPOSED,
    DESTROYED,
    /** It was taken off the list. */
    WITHDRAWN;

    /** Whether the file lies in a disposal that is not over. */
    public boolean isUnderWay() {
        return this != DESTROYED && this != WITHDRAWN;
    }
}
