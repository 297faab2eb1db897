package city.kontor.efile;

/**
 * A reference between two files, seen from one of them.
 *
 * @param own whether this file refers to the other; otherwise the other refers to it
 */
public record FileLink(String otherFileId, String note, boolean own) {}
