package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads numbers that have no form of their own (invoice, order) from the place beside or below their label. */
final class FreeNumbers {
    private static final Pattern PREFIX = Pattern.compile("\\p{Lu}{1,4}[-./]?");
    private static final Pattern FILLER =
            Pattern.compile("(?i)[^\\p{L}\\d]+|nr\\.?:?|no\\.?:?|nummer:?|number:?|lautet:?|ist:?");
    private static final String PAIR = "/";
    private static final Pattern GLUE = Pattern.compile("[-/–_.]");

    private final Reading reading;

    FreeNumbers(Reading reading) {
        this.reading = reading;
    }

    /** The number to the right of a label, before the next label. */
    Optional<Span> rightOf(LabelHit label) {
        Row row = label.span().row();
        int token = label.span().to();
        while (token < row.tokens().size() && isFiller(row.tokens().get(token))) {
            token++;
        }
        if (token >= row.tokens().size()
                || (reading.labels().covered(row, token)
                        && !looksLikeNumber(row.tokens().get(token)))) {
            return Optional.empty();
        }
        return numberAt(row, token).map(span -> ofPair(label, span));
    }

    /** Under "Kunde / Bestellung" stands "4711 / 0815": the label's own half. */
    private static Span ofPair(LabelHit label, Span number) {
        Row row = number.row();
        for (int token = number.from() + 1; token < number.to() - 1; token++) {
            if (row.tokens().get(token).text().equals(PAIR)) {
                if (isPair(label.span().row(), label.span().to())) {
                    return row.span(number.from(), token);
                }
                if (isPair(label.span().row(), label.span().from() - 1)) {
                    return row.span(token + 1, number.to());
                }
            }
        }
        return number;
    }

    private static boolean isPair(Row row, int token) {
        return token >= 0
                && token < row.tokens().size()
                && row.tokens().get(token).text().equals(PAIR);
    }

    /** Dots between label and value are read as letters that the reader itself does not believe in. */
    private static boolean isFiller(Token token) {
        return (token.confidence() < 40 && !token.hasDigit())
                || token.confidence() < 15
                || token.text().matches("\\p{Ll}")
                || FILLER.matcher(token.text()).matches();
    }

    /** The number below a label that heads a column. */
    Optional<Span> below(LabelHit label) {
        Span cell = label.span().row().cellOf(label.span().from());
        if (cell.to() - label.span().to() > 2) {
            return Optional.empty();
        }
        Box box = label.span().box();
        int height = label.span().row().height();
        for (Row row : reading.sheets().below(label.span().row())) {
            if (row.box().y() - box.bottom() > 4 * height) {
                return Optional.empty();
            }
            Optional<Integer> start = startBelow(row, box);
            if (start.isPresent()) {
                return numberAt(row, start.get())
                        .map(span -> ofPair(label, span))
                        .filter(number -> !reading.labels().covered(row, number.from()));
            }
        }
        return Optional.empty();
    }

    /** The token that begins below a label's left edge, or else the first of the cell below it. */
    private static Optional<Integer> startBelow(Row row, Box label) {
        int slack = row.height();
        Optional<Integer> aligned = IntStream.range(0, row.tokens().size())
                .filter(token -> Math.abs(row.tokens().get(token).box().x() - label.x()) <= slack)
                .boxed()
                .findFirst();
        return aligned.or(() -> row.cells().stream()
                .filter(cell -> cell.box().x() < label.right() && cell.box().right() > label.x() - slack / 2)
                .map(Span::from)
                .findFirst());
    }

    /** A run of tokens that reads as one number: "RE 2024-17", "2024 / 0815", "471102". */
    private static Optional<Span> numberAt(Row row, int from) {
        int to = from + 1;
        String first = row.tokens().get(from).text();
        while (to < row.tokens().size() && row.gapBefore(to) < row.height() && to - from < 6) {
            String before = row.tokens().get(to - 1).text();
            String next = row.tokens().get(to).text();
            boolean glued = (before.matches(".*[-/–_]") && next.matches("[\\p{L}\\d].*"))
                    || (GLUE.matcher(next).matches()
                            && to + 1 < row.tokens().size()
                            && row.tokens().get(to + 1).hasDigit());
            boolean prefixed =
                    to == from + 1 && PREFIX.matcher(first).matches() && next.matches("[\\p{Lu}]{0,3}[-./]?\\d.*");
            boolean grouped = before.matches("\\d{2,}")
                    && next.matches("\\d{2,}[.,;]?")
                    && row.gapBefore(to) < row.height() * 3 / 5;
            if ((!glued && !prefixed && !grouped) || isDateAfterGlue(row, to)) {
                break;
            }
            to++;
        }
        Span span = row.span(from, to);
        return isNumber(span) ? Optional.of(span) : Optional.empty();
    }

    /** "4711 / 09.10.2026" is a number and its date. */
    private static boolean isDateAfterGlue(Row row, int token) {
        int value = GLUE.matcher(row.tokens().get(token).text()).matches() ? token + 1 : token;
        return value < row.tokens().size()
                && Dates.parse(row.tokens().get(value).text()).isPresent();
    }

    private static boolean looksLikeNumber(Token token) {
        return token.text().matches(".*\\d.*\\d.*");
    }

    private static boolean isNumber(Span span) {
        String text = clean(span);
        return text.matches("[\\p{L}\\d].*")
                && text.chars().anyMatch(Character::isDigit)
                && text.length() <= 35
                && Dates.parse(text).isEmpty()
                && !text.matches(".*@.*|www\\..*|\\d{1,3}%|.*[€%]|\\d+,\\d{2}");
    }

    /** The number without the punctuation of the sentence around it; blanks only where a group really stands apart. */
    static String clean(Span span) {
        String text = span.text().replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d)]+$", "");
        return text.replaceAll("(?<=[-/–_.]) | (?=[-/–_.])", "");
    }
}
