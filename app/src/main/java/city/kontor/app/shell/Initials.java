package city.kontor.app.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name in one or two letters, those of the first and the last word. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        var shown = words.length > 2 ? new String[] {words[0], words[words.length - 1]} : words;
        return Arrays.stream(shown)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
