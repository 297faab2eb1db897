package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the invoice number (BT-1). It has no form of its own, so the label decides; repetition elsewhere confirms. */
final class NumberFinder {
    private static final Pattern LOOKS = Pattern.compile(
            "(?:RE|RG|R|INV|GS|G|RN)[-/]?\\d{4,}(?:[-/]\\d+)*|(?:(?:RE|RG|INV|GS)[-/]?)?20\\d\\d[-/]\\d{2,6}|\\d{2,4}-\\d{4,8}");

    private NumberFinder() {}

    static Optional<Candidate> find(Reading reading) {
        var numbers = new FreeNumbers(reading);
        var candidates = new ArrayList<Candidate>();
        for (LabelHit label : reading.labels().of(LabelKind.INVOICE_NUMBER)) {
            add(candidates, numbers.rightOf(label), 0.9 * label.score());
            if (numbers.rightOf(label).isEmpty()) {
                add(candidates, numbers.below(label), 0.85 * label.score());
            }
        }
        for (LabelHit label : reading.labels().of(LabelKind.TITLE, LabelKind.CREDIT_TITLE)) {
            // In a sentence ("unsere Rechnung 2 Wochen …") the word is no label; a number this short is none either.
            Optional<Span> number = numbers.rightOf(label)
                    .filter(span -> FreeNumbers.clean(span).length() >= 3);
            add(candidates, number, startsCell(label) ? 0.72 : 0.5);
        }
        for (LabelHit label : reading.labels().of(LabelKind.PAYMENT_REFERENCE)) {
            add(candidates, numbers.rightOf(label), 0.45);
        }
        if (candidates.isEmpty()) {
            unlabelled(reading, candidates);
        }
        return candidates.stream()
                .map(candidate -> confirmed(candidate, candidates))
                .max((left, right) -> Double.compare(rank(left), rank(right)));
    }

    /** Where no label could be read: what looks like an invoice number in the upper half and has no other label. */
    private static void unlabelled(Reading reading, List<Candidate> candidates) {
        for (Row row : reading.rows()) {
            if (row.page() != 1 || row.box().y() > reading.sheets().page(1).height() / 2) {
                continue;
            }
            for (int token = 0; token < row.tokens().size(); token++) {
                Span span = row.span(token, token + 1);
                boolean free = reading.labels().leftOf(span).isEmpty()
                        && reading.labels().above(span, 1).isEmpty()
                        && reading.parties().of(span) != Party.BUYER;
                if (free && LOOKS.matcher(FreeNumbers.clean(span)).matches()) {
                    candidates.add(Candidate.of(FreeNumbers.clean(span), 0.4, false, span));
                }
            }
        }
    }

    private static boolean startsCell(LabelHit label) {
        return label.span().row().startsCell(label.span().from());
    }

    private static void add(List<Candidate> candidates, Optional<Span> number, double evidence) {
        number.ifPresent(span -> candidates.add(Candidate.of(FreeNumbers.clean(span), evidence, false, span)));
    }

    /** The same number at another place makes it surer. */
    private static Candidate confirmed(Candidate candidate, List<Candidate> all) {
        long again = all.stream()
                .filter(other ->
                        other.value().equals(candidate.value()) && !other.box().equals(candidate.box()))
                .count();
        return again > 0 ? candidate.with(Math.min(0.98, candidate.evidence() + 0.07)) : candidate;
    }

    /** The header comes first: of two numbers with like evidence the upper one on the earlier page is taken. */
    private static double rank(Candidate candidate) {
        return candidate.evidence()
                + candidate.ocr() / 2000.0
                - candidate.page() * 0.02
                - candidate.box().y() / 200_000.0;
    }
}
