package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/** Finds the buyer's order reference (BT-13). */
final class OrderFinder {
    private OrderFinder() {}

    static Optional<Candidate> find(Reading reading, Optional<Candidate> invoiceNumber) {
        var numbers = new FreeNumbers(reading);
        var candidates = new ArrayList<Candidate>();
        for (LabelHit label : reading.labels().of(LabelKind.ORDER, LabelKind.WEAK_ORDER)) {
            double strength = label.kind() == LabelKind.ORDER ? 0.93 : 0.45;
            Optional<Span> beside = numbers.rightOf(label);
            double place = beside.isPresent() ? 1.0 : 0.92;
            beside.or(() -> numbers.below(label))
                    .filter(span -> FreeNumbers.clean(span).length() >= 3)
                    .filter(span -> invoiceNumber.isEmpty()
                            || !invoiceNumber.get().value().equals(FreeNumbers.clean(span)))
                    .ifPresent(span -> candidates.add(
                            Candidate.of(FreeNumbers.clean(span), strength * place * label.score(), false, span)));
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(candidate -> candidate.evidence()
                        - candidate.page() * 0.02
                        - candidate.box().y() / 100_000.0));
    }
}
