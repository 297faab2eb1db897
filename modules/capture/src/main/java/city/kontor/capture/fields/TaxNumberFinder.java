package city.kontor.capture.fields;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the seller's tax number (BT-32) in the forms of the German tax offices: 12/345/67890, 123/4567/8901, 13 digits. */
final class TaxNumberFinder {
    private static final Pattern FORM = Pattern.compile(
            "\\d{2,3} ?/ ?\\d{3,4} ?/ ?\\d{4,5}(?: ?/ ?\\d)?|\\d{5} ?/ ?\\d{5}|\\d{2} \\d{3} \\d{5}|\\d{3} \\d{4} \\d{4}|\\d{3} \\d{3} \\d{5}|\\d{10,13}|\\d{2}/\\d{3}/\\d{4}/\\d|0\\d{2} \\d{3} \\d{5}");
    private static final Pattern SLASHED = Pattern.compile("\\d{2,3}/\\d{3,4}/\\d{4,5}|\\d{2}/\\d{3}/\\d{4}/\\d");

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
            return Optional.empty();
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

    private static String clean(Span span) {
        String text = span.text().replaceAll("[.,;:)]+$", "");
        return text.matches("[\\dOolISB/ ]+") ? OcrShapes.digits(text) : text;
    }
}
