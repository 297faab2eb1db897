package city.kontor.efile;

/** How a document came from another one of its file. */
public enum OriginKind {
    /** It was attached to a mail. */
    ATTACHED,
    /** It shows the other one without what must not be seen. */
    REDACTED
}
