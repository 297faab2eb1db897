package city.kontor.efile;

/** From which document of the same file another one came. */
public record DocumentOrigin(String documentId, String sourceId, OriginKind kind) {}
