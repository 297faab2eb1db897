package city.kontor.directory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A short list kept in one column, its words parted by spaces. */
final class Words {
    private Words() {}

    static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    static String with(String words, String word, Predicate<String> stays) {
        var list = new ArrayList<>(split(words));
        list.removeIf(other -> other.equals(word) || !stays.test(other));
        list.add(word);
        return String.join(" ", list);
    }

    static String without(String words, String word) {
        var list = new ArrayList<>(split(words));
        list.remove(word);
        return String.join(" ", list);
    }
}
