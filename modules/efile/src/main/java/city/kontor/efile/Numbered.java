package city.kontor.efile;

/**
 * An official reference number that the server gave.
 *
 * @param series in which it counts
 * @param serial the first is 1
 */
public record Numbered(String number, String series, long serial) {}
