package city.kontor.efile;

/**
 * What the archive said of a file that was handed over (message 0506).
 *
 * @param archiveId under which it keeps the file; may be empty
 * @param problem why it could not take it over; empty where it could
 */
public record Takeover(String fileId, boolean taken, String archiveId, String problem) {}
