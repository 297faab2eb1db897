package city.kontor.app.kit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/** What keys are called on the keyboard in front of the person: Strg and not Ctrl. */
public final class KeyNames {
    private static final Map<String, String> GERMAN = Map.ofEntries(
            Map.entry("Ctrl", "Strg"),
            Map.entry("Shift", "Umschalt"),
            Map.entry("Delete", "Entf"),
            Map.entry("Insert", "Einfg"),
            Map.entry("Home", "Pos1"),
            Map.entry("End", "Ende"),
            Map.entry("Page Up", "Bild↑"),
            Map.entry("Page Down", "Bild↓"),
            Map.entry("Space", "Leertaste"));
    private static final Map<String, String> SIGNS = Map.of(
            "Left", "←", "Right", "→", "Up", "↑", "Down", "↓", "Plus", "+", "Minus", "-", "Enter", "Enter", "Esc",
            "Esc");

    private KeyNames() {}

    /** The keys of a combination, to be held down together. */
    public static List<String> of(KeyCombination keys, Language language) {
        String text = keys.getDisplayText();
        boolean plus = text.endsWith("++");
        String body = plus ? text.substring(0, text.length() - 2) : text;
        Stream<String> names = Stream.of(body.split("\\+"));
        return Stream.concat(names, plus ? Stream.of("+") : Stream.empty())
                .map(String::strip)
                .map(name -> name(name, language))
                .toList();
    }

    private static String name(String key, Language language) {
        String sign = SIGNS.getOrDefault(key, key);
        return language == Language.GERMAN ? GERMAN.getOrDefault(sign, sign) : sign;
    }
}
