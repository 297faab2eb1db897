package city.kontor.capture.fields;

import java.util.Locale;

/**
 * An amount as printed.
 *
 * @param cents signed
 * @param span the words it was read from
 * @param mended true where a character had to be replaced to make it an amount: only a sum may confirm it
 */
record Amount(long cents, Span span, boolean mended) {
    /** A point and two decimals, as {@link city.kontor.capture.FieldName} asks for. */
    String normalised() {
        return normalise(cents);
    }

    static String normalise(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }
}
