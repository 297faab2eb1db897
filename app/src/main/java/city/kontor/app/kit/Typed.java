package city.kontor.app.kit;

import java.util.Locale;
import java.util.stream.Stream;

/** What a person types to narrow a list. */
public final class Typed {
    private Typed() {}

    /** Whether each word typed stands somewhere in these texts, in capitals or not. */
    public static boolean fits(String typed, String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.GERMAN);
        return Stream.of(typed.toLowerCase(Locale.GERMAN).strip().split("\\s+")).allMatch(all::contains);
    }
}
