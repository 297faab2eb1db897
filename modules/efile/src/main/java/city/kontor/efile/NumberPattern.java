package city.kontor.efile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How reference numbers look: text with places in braces, for example {@code {plan}-{year}/{serial:4}}. Numbers that
 * agree in everything but the serial share one series, which counts without gaps.
 *
 * @param text exactly one {@code {serial}} or {@code {serial:digits}} that touches neither another place nor a digit;
 *     otherwise two numbers of different series could look the same
 */
public record NumberPattern(String text) {
    private static final int MOST = 120;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");
    private static final Pattern SERIAL = Pattern.compile("\\{serial(?::([1-9]))?}");
    private static final Pattern TOUCHED = Pattern.compile("[}\\d]\\{serial|\\{serial(?::[1-9])?}[{\\d]");

    /** The pattern, where the text is one for this kind. */
    public static Optional<NumberPattern> of(NumberKind kind, String text) {
        boolean places = PLACE.matcher(text)
                .results()
                .allMatch(place -> place.group(1).equals("serial")
                        || (kind.parts().contains(place.group(1)) && place.group(2) == null));
        boolean plain = PLACE.matcher(text).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}' || c < ' ');
        boolean serial = SERIAL.matcher(text).results().count() == 1;
        return Optional.of(new NumberPattern(text.strip()))
                .filter(pattern -> text.length() <= MOST
                        && places
                        && plain
                        && serial
                        && !TOUCHED.matcher(text).find());
    }

    /**
     * What the numbers of one series have in common; the serial's place is an empty pair of braces.
     *
     * @param values what stands in the places, by name
     */
    public String series(Map<String, String> values) {
        return SERIAL.matcher(filled(values)).replaceAll("{}");
    }

    /** The number with this serial. */
    public String number(Map<String, String> values, long serial) {
        Matcher place = SERIAL.matcher(filled(values));
        return place.replaceAll(found -> {
            int digits = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
            String plain = Long.toString(serial);
            return "0".repeat(Math.max(0, digits - plain.length())) + plain;
        });
    }

    private String filled(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
