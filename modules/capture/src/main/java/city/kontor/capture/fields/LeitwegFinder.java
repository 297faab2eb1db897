package city.kontor.capture.fields;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the buyer's Leitweg-ID (BT-10) by its form and its check digits. */
final class LeitwegFinder {
    private static final Pattern FORM = Pattern.compile("\\d{2,12}-(?:[0-9A-Z]{1,30}-)?\\d{2}");

    private LeitwegFinder() {}

    static Optional<Candidate> find(Reading reading) {
        return reading.rows().stream()
                .flatMap(row -> IntStream.range(0, row.tokens().size())
                        .mapToObj(token -> at(reading, row, token))
                        .flatMap(Optional::stream))
                .max(Comparator.comparingDouble(Candidate::evidence));
    }

    /** Taken in up to three parts, since OCR breaks it at its hyphens. */
    private static Optional<Candidate> at(Reading reading, Row row, int from) {
        if (!row.tokens().get(from).hasDigit()) {
            return Optional.empty();
        }
        for (int to = from + 1; to <= Math.min(row.tokens().size(), from + 5); to++) {
            if (to > from + 1 && row.gapBefore(to - 1) > row.height()) {
                return Optional.empty();
            }
            Span span = row.span(from, to);
            String text = span.text()
                    .replace(" ", "")
                    .replace('–', '-')
                    .replace('—', '-')
                    .replaceAll("[^0-9A-Za-z]+$|^[^0-9A-Za-z]+", "");
            String mended = mended(text);
            boolean labelled = reading.labels()
                    .leftOf(span)
                    .or(() -> reading.labels().above(span, 2))
                    .filter(label -> label.kind() == LabelKind.LEITWEG_ID)
                    .isPresent();
            if (CheckDigits.leitwegId(mended) && (labelled || mended.matches("\\d{8,12}-.*-\\d{2}"))) {
                return Optional.of(Candidate.of(mended, labelled ? 0.996 : 0.9, true, span));
            }
            boolean complete =
                    to == row.tokens().size() || !row.tokens().get(to).text().startsWith("-");
            if (labelled && complete && FORM.matcher(text).matches()) {
                return Optional.of(Candidate.of(text, 0.55, false, span));
            }
        }
        return Optional.empty();
    }

    /** The first and the last part are digits only. */
    private static String mended(String text) {
        int first = text.indexOf('-');
        int last = text.lastIndexOf('-');
        if (first < 0) {
            return text;
        }
        return OcrShapes.digits(text.substring(0, first))
                + text.substring(first, last)
                + OcrShapes.digits(text.substring(last));
    }
}
