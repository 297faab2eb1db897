package city.kontor.app.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One line of the command palette.
 *
 * @param context a few quiet words after the title; may be empty
 */
public record PaletteEntry(Ikon icon, String title, String context, Optional<KeyCombination> keys, Runnable run) {

    public static PaletteEntry of(Action action, String context) {
        return new PaletteEntry(action.icon(), action.title(), context, action.keys(), action.run());
    }

    /** Those in which every typed word starts a word of the title, in their given order; all where nothing is typed. */
    static List<PaletteEntry> matching(List<PaletteEntry> entries, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return entries.stream()
                .filter(entry -> Arrays.stream(words).allMatch(word -> entry.hasWordStarting(word)))
                .toList();
    }

    private boolean hasWordStarting(String start) {
        return Arrays.stream((title + " " + context).toLowerCase(Locale.ROOT).split("[\\s,.:;/()-]+"))
                .anyMatch(word -> word.startsWith(start));
    }
}
