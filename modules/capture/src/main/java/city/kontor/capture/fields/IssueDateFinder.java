package city.kontor.capture.fields;

import city.kontor.capture.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the day of issue (BT-2) among all dates of the page: delivery, order, receipt and due dates are none. */
final class IssueDateFinder {
    private IssueDateFinder() {}

    static Optional<Candidate> find(Reading reading) {
        var candidates = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            List<Dates.Found> dates = Dates.in(row, reading.sheets());
            for (Dates.Found found : dates) {
                double evidence = evidence(reading, found.span());
                if (evidence > 0) {
                    candidates.add(Candidate.of(found.date().toString(), evidence, false, found.span()));
                }
            }
        }
        return candidates.stream()
                .map(candidate -> confirmed(candidate, candidates))
                .max(Comparator.comparingDouble(candidate -> candidate.evidence()
                        - candidate.page() * 0.03
                        - candidate.box().y() / 100_000.0));
    }

    private static double evidence(Reading reading, Span date) {
        Labels labels = reading.labels();
        Optional<LabelHit> left = labels.leftOf(date);
        if (left.isPresent() && near(left.get(), date)) {
            LabelHit label = left.get();
            switch (label.kind()) {
                case ISSUE_DATE -> {
                    return 0.96 * label.score();
                }
                case DATED -> {
                    return dated(labels, date, label);
                }
                case DATE -> {
                    return 0.9;
                }
                case INVOICE_NUMBER, TITLE, CREDIT_TITLE -> {
                    return 0.7;
                }
                case OTHER_DATE, DUE_DATE, DISCOUNT, ORDER, WEAK_ORDER, BUYER_ACCOUNT -> {
                    return 0.0;
                }
                default -> {}
            }
        }
        Optional<LabelHit> above = labels.above(date, 2);
        if (above.isPresent()) {
            switch (above.get().kind()) {
                case ISSUE_DATE -> {
                    return 0.9 * above.get().score();
                }
                case DATE -> {
                    return 0.8;
                }
                case OTHER_DATE, DUE_DATE, DISCOUNT -> {
                    return 0.0;
                }
                default -> {}
            }
        }
        return unlabelled(reading, date);
    }

    /** A label some cells away still counts when nothing else stands between. */
    private static boolean near(LabelHit label, Span date) {
        int between = date.from() - label.span().to();
        return between <= 3 || label.kind() == LabelKind.DATED;
    }

    /** "Rechnung Nr. 4711 vom 5.3.2018" is the issue date, "Bestellung vom 1.3.2018" is not; "Musterstadt, den 5.3.2018" mostly is. */
    private static double dated(Labels labels, Span date, LabelHit dated) {
        for (LabelHit before : labels.allLeftOf(dated.span())) {
            switch (before.kind()) {
                case INVOICE_NUMBER, TITLE, CREDIT_TITLE, ISSUE_DATE -> {
                    return 0.95;
                }
                case ORDER, WEAK_ORDER, OTHER_DATE, OTHER_NUMBER, DUE_DATE, DISCOUNT -> {
                    return 0.0;
                }
                default -> {}
            }
        }
        String words = date.row().span(0, date.from()).text();
        return words.matches(".*\\p{Lu}\\p{L}+,? (den|vom|v\\.)")
                        && dated.span().text().startsWith("den")
                ? 0.7
                : 0.25;
    }

    /** "Musterstadt, 05.03.2018" alone on a line of the upper half. */
    private static double unlabelled(Reading reading, Span date) {
        PageText page = reading.sheets().page(date.page());
        boolean header = date.page() == 1 && date.box().y() < page.height() * 45 / 100;
        Span cell = date.row().cellOf(date.from());
        boolean place = cell.text().matches("\\p{Lu}[\\p{L} .-]+, *(den )?" + Pattern.quote(date.text()) + "\\.?");
        boolean alone = cell.from() == date.from() && cell.to() == date.to();
        if (!header) {
            return 0.1;
        }
        return place ? 0.65 : alone ? 0.4 : 0.2;
    }

    private static Candidate confirmed(Candidate candidate, List<Candidate> all) {
        long again = all.stream()
                .filter(other -> other.evidence() >= 0.4
                        && other.value().equals(candidate.value())
                        && !other.box().equals(candidate.box()))
                .count();
        return again > 0 ? candidate.with(Math.min(0.98, candidate.evidence() + 0.04)) : candidate;
    }
}
