package city.kontor.efile;

/** What can be put over a page. */
public enum AnnotationKind {
    HIGHLIGHT,
    NOTE,
    STAMP
}
