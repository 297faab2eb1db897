package city.kontor.app.scan;

import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom a letter is addressed to: the department that ends a short line in the upper part of the first page. */
final class Addressee {
    /** DIN 5008: the address ends 9 cm below the edge of a page of 29.7 cm; some letters leave more room above. */
    private static final double UPPER_PART = 0.4;

    /** "Amt für Schulen und Sport" and the like; longer lines are sentences. */
    private static final int MOST_WORDS = 6;

    /** One centimetre, in pixels at 300 dpi: no two words of a line are so far apart. */
    private static final int COLUMN_GAP = 118;

    private Addressee() {}

    /** @param page the first page; empty where no department or only a firm with such a name is found */
    static Optional<Scope> of(PageText page, List<Department> departments) {
        List<String> lines = upperLines(page);
        return departments.stream()
                .filter(department -> lines.stream().anyMatch(line -> names(line, department)))
                .max(Comparator.comparingInt(department -> department.name().length()))
                .map(Department::scope);
    }

    /** A firm's name goes on behind such a word ("Tiefbau Ruhr GmbH"), a department's ends with it. */
    private static boolean names(String line, Department department) {
        String name = department.name().toLowerCase(Locale.GERMANY);
        return line.equals(name) || line.endsWith(" " + name);
    }

    private static List<String> upperLines(PageText page) {
        Map<Integer, List<Word>> lines = new TreeMap<>();
        for (Word word : page.words()) {
            if (word.box().y() < page.height() * UPPER_PART) {
                lines.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word);
            }
        }
        return lines.values().stream()
                .flatMap(line -> columns(line).stream())
                .filter(words -> words.size() <= MOST_WORDS)
                .map(words -> words.stream().map(Word::text).collect(Collectors.joining(" ")))
                .map(line -> line.toLowerCase(Locale.GERMANY))
                .toList();
    }

    /** The address window and the reference beside it are often read as one line; a wide gap lies between them. */
    private static List<List<Word>> columns(List<Word> line) {
        var columns = new ArrayList<List<Word>>();
        int end = Integer.MIN_VALUE;
        for (Word word : line) {
            if (columns.isEmpty() || word.box().x() - end > COLUMN_GAP) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(word);
            end = word.box().right();
        }
        return columns;
    }
}
