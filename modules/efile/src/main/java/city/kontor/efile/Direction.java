package city.kontor.efile;

/** Which way a document went. */
public enum Direction {
    INCOMING,
    OUTGOING,
    INTERNAL
}
