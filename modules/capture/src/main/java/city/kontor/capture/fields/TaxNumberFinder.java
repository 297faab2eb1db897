package city.kontor.capture.fields;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the seller's tax number (BT-32) in the forms of the German tax offices: 12/345/67890, 123/4567/8901, 13 digits. */
final class TaxNumberFinder {
    private static final Pattern FORM = Pattern.compile(
            "\\d{2,3} ?/ ?\\d{3,4} ?/ ?\\d{4,5}(?: ?/ ?\\d)?|\\d{5} ?/ ?\\d{5}|\\d{2} \\d{3} \\d{5}|\\d{3} \\d{4} \\d{4}|\\d{3} \\d{3} \\d{5}|\\d{10,13}|\\d{2}/\\d{3}/\\d{4}/\\d|0\\d{2} \\d{3} \\d{5}");
    private static final Pattern SLASHED = Pattern.compile("\\d{2,3}/\\d{3,4}/\\d{4,5}|\\d{2}/\\d{3}/\\d{4}/\\d");

    private static final Pattern STROKES =
            Pattern.compile("(?=.*/)(?:(\\d{2,3})[/1](\\d{3})[/1](\\d{5})|(\\d{3})[/1](\\d{4})[/1](\\d{4}))");

    private TaxNumberFinder() {}

    static Optional<Candidate> find(Reading reading) {
        return reading.rows().stream()
                .flatMap(row -> java.util.stream.IntStream.range(0, row.tokens().size())
                        .mapToObj(token -> at(reading, row, token))
                        .flatMap(Optional::stream))
                .max(Comparator.comparingDouble(candidate -> candidate.evidence() - candidate.page() * 0.01));
    }

    private static Optional<Candidate> at(Reading reading, Row row, int from) {
        if (!row.tokens().get(from).text().matches("[\\dOolISB/]{2,}[.,;]?")) {
            return Optional.empty();
        }
        Span longest = null;
        for (int to = from + 1; to <= Math.min(row.tokens().size(), from + 5); to++) {
            if (to > from + 1 && row.gapBefore(to - 1) > row.height()) {
                break;
            }
            if (FORM.matcher(clean(row.span(from, to))).matches()) {
                longest = row.span(from, to);
            }
        }
        if (longest == null) {
            return mended(reading, row.span(from, from + 1));
        }
        Span span = longest;
        boolean labelled = reading.labels().announces(LabelKind.TAX_NUMBER, span, 5, 1);
        boolean otherwise = reading.labels()
                .leftOf(span)
                .filter(hit -> from - hit.span().to() <= 2)
                .isPresent();
        if (!labelled && (otherwise || !SLASHED.matcher(clean(span)).matches())) {
            return Optional.empty();
        }
        double evidence = labelled ? 0.94 : 0.4;
        Party party = reading.parties().of(span);
        if (party == Party.BUYER || party == Party.OTHER) {
            return Optional.empty();
        }
        return Optional.of(Candidate.of(clean(span).replaceAll(" ?/ ?", "/"), evidence, false, span));
    }

    /** A stroke read as 1: no tax office has numbers of the form that is left, so the place of the stroke is certain. */
    private static Optional<Candidate> mended(Reading reading, Span span) {
        Matcher strokes = STROKES.matcher(clean(span));
        boolean labelled = reading.labels().announces(LabelKind.TAX_NUMBER, span, 5, 1);
        boolean sellers = reading.parties().of(span) != Party.BUYER;
        if (!labelled || !sellers || !strokes.matches()) {
            return Optional.empty();
        }
        String number = strokes.group(1) == null
                ? strokes.group(4) + "/" + strokes.group(5) + "/" + strokes.group(6)
                : strokes.group(1) + "/" + strokes.group(2) + "/" + strokes.group(3);
        return Optional.of(Candidate.of(number, 0.75, false, span));
    }

    private static String clean(Span span) {
        String text = span.text().replaceAll("[.,;:)]+$", "");
        return text.matches("[\\dOolISB/ ]+") ? OcrShapes.digits(text) : text;
    }
}
