package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything on the pages that has the form of a field's value, wherever it stands. */
final class PlacedValues {
    private static final int MOST_TOKENS = 6;
    private static final int SHORTEST_MISREAD = 5;

    /** @param value as {@link FieldName} writes it */
    record Placed(String value, Span span) {}

    private PlacedValues() {}

    /** @param form for numbers without a form of their own, see {@link #form}; empty for any */
    static List<Placed> of(FieldName name, Sheets sheets, String form) {
        var found = new ArrayList<Placed>();
        for (Row row : sheets.rows()) {
            switch (name) {
                case ISSUE_DATE, DUE_DATE ->
                    Dates.in(row, sheets)
                            .forEach(date -> found.add(new Placed(date.date().toString(), date.span())));
                case NET_TOTAL, TAX_TOTAL, GROSS_TOTAL ->
                    Amounts.in(row).stream()
                            .filter(amount -> !amount.mended())
                            .forEach(amount -> found.add(new Placed(amount.normalised(), amount.span())));
                default -> numbers(row, form, found);
            }
        }
        return found;
    }

    private static void numbers(Row row, String form, List<Placed> found) {
        for (int from = 0; from < row.tokens().size(); from++) {
            for (int to = from + 1; to <= Math.min(row.tokens().size(), from + MOST_TOKENS); to++) {
                if (to > from + 1 && row.gapBefore(to - 1) > row.height()) {
                    break;
                }
                Span span = row.span(from, to);
                String text = FreeNumbers.clean(span);
                boolean number = text.chars().anyMatch(Character::isDigit);
                if (number && (form.isEmpty() || loose(form).equals(loose(form(text))))) {
                    found.add(new Placed(text, span));
                }
            }
        }
    }

    /** The form of a number: 9 for each digit, all else as it is. */
    static String form(String number) {
        return number.replaceAll("\\d", "9");
    }

    /** The form without regard to how many digits stand together. */
    static String loose(String form) {
        return form.replaceAll("9+", "9");
    }

    /**
     * Where a value stands, if it stands anywhere; the first place, or the last one of totals. A person corrects what was misread, so
     * that what stands there may be a character or two beside a number; another date or amount is another one.
     */
    static Optional<Placed> find(FieldName name, Sheets sheets, String value) {
        String wanted = bare(value);
        List<Placed> all = of(name, sheets, "");
        List<Placed> exact = all.stream()
                .filter(placed -> bare(placed.value()).equals(wanted))
                .toList();
        Optional<Placed> found = bestOf(name, exact);
        if (found.isPresent() || !SupplierLearner.hasForm(name) || wanted.length() < SHORTEST_MISREAD) {
            return found;
        }
        int most = wanted.length() < 8 ? 1 : 2;
        return bestOf(
                name,
                all.stream()
                        .filter(placed -> bare(placed.value()).length() == wanted.length()
                                && Folding.distance(bare(placed.value()), wanted, most) <= most)
                        .toList());
    }

    private static Optional<Placed> bestOf(FieldName name, List<Placed> places) {
        boolean total = LearnedTotals.isTotal(name);
        Optional<Placed> labelled = places.stream()
                .filter(placed -> !Surroundings.left(placed.span()).isEmpty())
                .reduce((first, second) -> total ? second : first);
        return labelled.or(() -> places.stream().findFirst());
    }

    private static String bare(String value) {
        return value.replaceAll("\\s", "");
    }
}
