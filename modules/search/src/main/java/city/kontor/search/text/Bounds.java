package city.kontor.search.text;

import java.time.Duration;

/**
 * How much is read of one document.
 *
 * @param bytes documents with more are not read at all
 * @param unpacked the most that is unpacked of one that is packed, against bombs
 * @param characters of the text; the rest is not found
 * @param time after which reading is broken off, with what was found until then
 */
public record Bounds(long bytes, long unpacked, int characters, Duration time) {
    public static final Bounds STANDARD = new Bounds(100_000_000, 200_000_000, 1_000_000, Duration.ofSeconds(30));
}
