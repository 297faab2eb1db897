package city.kontor.capture.fields;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The phrases invoices print, German and English, and which kind of label each one is. */
final class Lexicon {
    /** The longest label has this many words. */
    static final int MAX_WORDS = 6;

    private static final List<String> RESOURCES = List.of("labels-de.properties", "labels-en.properties");

    private final Map<String, LabelKind> exact = new HashMap<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final Map<String, LabelKind> endings = new HashMap<>();

    /** What a phrase was recognised as; {@code score} is 1.0 for the exact phrase. */
    record Match(LabelKind kind, double score) {}

    static Lexicon load() {
        var lexicon = new Lexicon();
        for (String name : RESOURCES) {
            var phrases = new Properties();
            try (var stream = Lexicon.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
            for (String kind : phrases.stringPropertyNames()) {
                for (String phrase : phrases.getProperty(kind).split("\\|", -1)) {
                    lexicon.add(LabelKind.valueOf(kind), phrase.strip());
                }
            }
        }
        return lexicon;
    }

    private void add(LabelKind kind, String phrase) {
        String folded = Folding.fold(phrase);
        if (phrase.startsWith("*")) {
            endings.put(folded, kind);
        } else if (exact.putIfAbsent(folded, kind) == null) {
            byLength.computeIfAbsent(folded.length(), length -> new ArrayList<>())
                    .add(folded);
        }
    }

    /** The kind of a folded phrase, tolerating as many wrong letters as {@link Folding#tolerance} allows. */
    Optional<Match> find(String folded) {
        LabelKind kind = exact.get(folded);
        if (kind != null) {
            return Optional.of(new Match(kind, 1.0));
        }
        for (int start = 1; start < folded.length() - 4; start++) {
            LabelKind ending = endings.get(folded.substring(start));
            if (ending != null) {
                return Optional.of(new Match(ending, 0.98));
            }
        }
        return similar(folded);
    }

    private Optional<Match> similar(String folded) {
        int limit = Folding.tolerance(folded.length());
        String best = "";
        int least = limit + 1;
        for (int length = folded.length() - limit; limit > 0 && length <= folded.length() + limit; length++) {
            for (String phrase : byLength.getOrDefault(length, List.of())) {
                int distance = Folding.distance(folded, phrase, Math.min(limit, Folding.tolerance(length)));
                if (distance < least && distance <= Folding.tolerance(length)) {
                    least = distance;
                    best = phrase;
                }
            }
        }
        LabelKind kind = exact.get(best);
        return kind == null ? Optional.empty() : Optional.of(new Match(kind, 1.0 - (double) least / folded.length()));
    }
}
