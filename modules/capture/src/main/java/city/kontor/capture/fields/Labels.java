package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All labels of a document, and which of them stand beside or above a value. */
final class Labels {
    private final Sheets sheets;
    private final List<List<LabelHit>> byRow = new ArrayList<>();

    Labels(Sheets sheets, Lexicon lexicon) {
        this.sheets = sheets;
        for (Row row : sheets.rows()) {
            byRow.add(findIn(row, lexicon));
        }
    }

    /** At each token the longest phrase wins; shorter phrases inside it are not labels of their own. */
    private static List<LabelHit> findIn(Row row, Lexicon lexicon) {
        var hits = new ArrayList<LabelHit>();
        int start = 0;
        while (start < row.tokens().size()) {
            Optional<LabelHit> longest = longestAt(row, start, lexicon);
            longest.ifPresent(hits::add);
            start = longest.map(hit -> hit.span().to()).orElse(start + 1);
        }
        return List.copyOf(hits);
    }

    private static Optional<LabelHit> longestAt(Row row, int start, Lexicon lexicon) {
        if (!row.tokens().get(start).hasLetterOrDigit()) {
            return Optional.empty();
        }
        Optional<LabelHit> longest = Optional.empty();
        var phrase = new StringBuilder();
        int words = 0;
        for (int end = start; end < row.tokens().size() && words < Lexicon.MAX_WORDS; end++) {
            if (end > start
                    && (row.startsCell(end) || row.tokens().get(end - 1).text().endsWith(":"))) {
                break;
            }
            String folded = Folding.fold(row.tokens().get(end).text());
            phrase.append(folded);
            if (folded.isEmpty()) {
                continue;
            }
            words++;
            Span span = row.span(start, end + 1);
            boolean wordly = letters(row, start) > 0 && letters(row, end) > 1;
            Optional<LabelHit> hit = lexicon.find(phrase.toString())
                    .filter(match -> wordly || match.score() == 1.0)
                    .map(match -> new LabelHit(match.kind(), span, match.score()));
            if (hit.isPresent()
                    && hit.get().score() >= longest.map(LabelHit::score).orElse(0.0) - 0.1) {
                longest = hit;
            }
        }
        return longest;
    }

    /** A number at the edge of a phrase is a value, not a misread letter of the label. */
    private static long letters(Row row, int token) {
        return row.tokens()
                .get(token)
                .text()
                .chars()
                .filter(Character::isLetter)
                .count();
    }

    Stream<LabelHit> all() {
        return byRow.stream().flatMap(List::stream);
    }

    List<LabelHit> of(LabelKind... kinds) {
        Set<LabelKind> wanted = EnumSet.copyOf(List.of(kinds));
        return all().filter(hit -> wanted.contains(hit.kind())).toList();
    }

    List<LabelHit> in(Row row) {
        return byRow.get(row.index());
    }

    /** The nearest label to the left in the same row. */
    Optional<LabelHit> leftOf(Span value) {
        return in(value.row()).stream()
                .filter(hit -> hit.span().to() <= value.from())
                .max(Comparator.comparingInt(hit -> hit.span().to()));
    }

    /** Labels to the left in the same row, nearest first. */
    List<LabelHit> allLeftOf(Span value) {
        return in(value.row()).stream()
                .filter(hit -> hit.span().to() <= value.from())
                .toList()
                .reversed();
    }

    /**
     * The label a value stands under: the nearest one above that shares its column, at most {@code lines} rows of that column up.
     * A label that has its own value to the right in its cell is not meant for what stands below it.
     */
    Optional<LabelHit> above(Span value, int lines) {
        int seen = 0;
        Box box = value.box();
        for (Row row : sheets.above(value.row())) {
            if (box.y() - row.box().bottom() > value.row().height() * 3 * lines) {
                return Optional.empty();
            }
            List<Span> sharing = row.cells().stream()
                    .filter(cell -> cell.sharesColumn(value))
                    .toList();
            if (sharing.isEmpty()) {
                continue;
            }
            Optional<LabelHit> hit = in(row).stream()
                    .filter(label -> label.span().sharesColumn(value))
                    .max(Comparator.comparingInt(label -> overlap(label.span().box(), box)));
            if (hit.isPresent()) {
                return hit;
            }
            if (++seen >= lines) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int overlap(Box left, Box right) {
        return Math.min(left.right(), right.right()) - Math.max(left.x(), right.x());
    }

    /** Whether a label of this kind stands close to the left of a value, or above it. */
    boolean announces(LabelKind kind, Span value, int tokensBetween, int linesAbove) {
        return leftOf(value)
                        .filter(hit ->
                                hit.kind() == kind && value.from() - hit.span().to() <= tokensBetween)
                        .isPresent()
                || above(value, linesAbove).filter(hit -> hit.kind() == kind).isPresent();
    }

    boolean covered(Row row, int token) {
        return in(row).stream()
                .anyMatch(
                        hit -> hit.span().from() <= token && token < hit.span().to());
    }
}
