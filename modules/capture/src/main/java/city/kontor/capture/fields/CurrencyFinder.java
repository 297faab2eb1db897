package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the currency (BT-5): the one that is named, or the one whose sign stands beside the amounts. */
final class CurrencyFinder {
    private static final Map<String, String> SIGNS = Map.of(
            "EUR", "EUR", "EURO", "EUR", "€", "EUR", "CHF", "CHF", "USD", "USD", "$", "USD", "GBP", "GBP", "£", "GBP");

    private CurrencyFinder() {}

    static Optional<Candidate> find(Reading reading) {
        var found = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (int token = 0; token < row.tokens().size(); token++) {
                Span span = row.span(token, token + 1);
                boolean named = reading.labels()
                        .leftOf(span)
                        .filter(label -> label.kind() == LabelKind.CURRENCY
                                && span.from() - label.span().to() <= 1)
                        .isPresent();
                sign(span).ifPresent(code -> found.add(Candidate.of(code, named ? 0.99 : 0.9, false, span)));
            }
        }
        Map<String, List<Candidate>> byCode = found.stream().collect(Collectors.groupingBy(Candidate::value));
        return byCode.values().stream()
                .max(Comparator.comparingDouble(CurrencyFinder::weight))
                .flatMap(same -> same.stream()
                        .max(Comparator.comparingDouble(candidate -> candidate.evidence() + candidate.ocr() / 1000.0))
                        .map(best -> same.size() > 1 ? best.with(Math.min(0.99, best.evidence() + 0.08)) : best));
    }

    private static double weight(List<Candidate> same) {
        return same.stream()
                .mapToDouble(candidate -> candidate.evidence() > 0.95 ? 20 : 1)
                .sum();
    }

    /** A sign alone, or at the edge of an amount. */
    private static Optional<String> sign(Span span) {
        String text = span.text().replaceAll("[\\d.,:;()*\\s/-]", "").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(SIGNS.get(text));
    }
}
