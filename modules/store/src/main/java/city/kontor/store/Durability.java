package city.kontor.store;

/** How much a commit in SQLite waits for the disk (PRAGMA synchronous). */
public enum Durability {
    /** A commit that returned survives a power cut. For everything a person did. */
    FULL,
    /** A power cut may lose the last commits, never corrupt the file. For rows that the server can send again. */
    NORMAL,
    /** A power cut may corrupt the file. For files that are thrown away or made anew. */
    OFF
}
