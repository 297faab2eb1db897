package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the invoice number (BT-1). It has no form of its own, so the label decides; repetition elsewhere confirms. */
final class NumberFinder {
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
        return candidates.stream()
                .map(candidate -> confirmed(candidate, candidates))
                .max((left, right) -> Double.compare(rank(left), rank(right)));
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
