package city.kontor.efile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What letters of one kind say. In braces stand fields, {@code {Anrede}}, and blocks that are written anew for each
 * letter, {@code {?Sachverhalt}}.
 *
 * @param version the first is 1; each change makes the next, letters keep the one they were begun with
 * @param body its lines as they are printed; an empty line parts paragraphs
 * @param retired whether no new letters are begun with it
 */
public record LetterTemplate(String id, int version, String name, String subject, String body, boolean retired) {
    public static final int MOST_NAME = 120;
    public static final int MOST_SUBJECT = 300;
    public static final int MOST_BODY = 20_000;

    private static final Pattern PLACE = Pattern.compile("\\{(\\??)([^{}\\n]{0,60})}");

    /** The names of what is written anew for each letter, in their order. */
    public List<String> blocks() {
        var blocks = new LinkedHashSet<String>();
        Matcher place = PLACE.matcher(subject + "\n" + body);
        while (place.find()) {
            if (!place.group(1).isEmpty()) {
                blocks.add(place.group(2).strip());
            }
        }
        return List.copyOf(blocks);
    }

    /** The first place that is neither a field nor a named block; also a brace that stands alone. */
    public Optional<String> unfitPlace() {
        String text = subject + "\n" + body;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String name = place.group(2).strip();
            boolean fits = place.group(1).isEmpty()
                    ? LetterField.of(name).isPresent()
                    : !name.isEmpty() && LetterField.of(name).isEmpty();
            if (!fits) {
                return Optional.of(place.group());
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        return Optional.of(rest)
                .filter(left -> left.contains("{") || left.contains("}"))
                .map(left -> left.contains("{") ? "{" : "}");
    }

    /** The letter's words. @param values empty or absent ones are named as missing */
    public LetterText fill(LetterValues values) {
        var missing = new LinkedHashSet<String>();
        return new LetterText(fill(subject, values, missing), fill(body, values, missing), List.copyOf(missing));
    }

    private static String fill(String text, LetterValues values, Set<String> missing) {
        return PLACE.matcher(text).replaceAll(place -> {
            String name = place.group(2).strip();
            String value = place.group(1).isEmpty()
                    ? LetterField.of(name).map(values::field).orElse("")
                    : values.block(name);
            if (value.isBlank()) {
                missing.add(name);
                return Matcher.quoteReplacement("[" + name + "]");
            }
            return Matcher.quoteReplacement(value.strip());
        });
    }
}
