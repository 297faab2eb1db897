package city.kontor.efile;

/** What was written for one letter in a place that its template leaves open. */
public record LetterBlock(String name, String text) {}
