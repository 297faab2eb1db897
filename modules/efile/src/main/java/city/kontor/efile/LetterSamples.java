package city.kontor.efile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Templates of letters to begin with, in our own words. */
public final class LetterSamples {
    private static final String HEAD = "=== ";

    private LetterSamples() {}

    /** The samples as the first versions of templates. */
    public static List<LetterTemplate> all() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterSamples.class.getResourceAsStream("letters.txt")),
                StandardCharsets.UTF_8))) {
            var samples = new ArrayList<LetterTemplate>();
            for (String sample : in.readAllAsString().split("(?m)^" + HEAD)) {
                if (!sample.isBlank()) {
                    samples.add(sample(sample));
                }
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a new template begins with. */
    public static String bodyToBeginWith() {
        return ResourceBundle.getBundle("city.kontor.efile.Letters", Locale.GERMANY)
                .getString("body.standard");
    }

    /** The first line names it, the second is the subject. */
    private static LetterTemplate sample(String text) {
        String[] parts = text.split("\\R", 3);
        String[] name = parts[0].split(": ", 2);
        return new LetterTemplate(name[0], 1, name[1], parts[1], parts[2].stripTrailing(), false);
    }
}
