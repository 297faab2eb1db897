package city.kontor.efile;

/** What becomes of a file after its retention period; the archive decides in the end (section 4 ArchivG NRW). */
public enum Appraisal {
    /** Offered, and expected to be kept for good. */
    ARCHIVE,
    /** Offered; the archive looks at each. */
    APPRAISE,
    /** Offered as a list of which the archive draws a sample. */
    SAMPLE,
    /** The archive has said beforehand that it wants none of these. */
    DESTROY
}
