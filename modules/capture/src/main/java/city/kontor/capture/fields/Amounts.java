package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money with two decimals: 1.234,50 and 1,234.50 and 1'234.50 and 1 234,50, with or without a currency, signed before or after. */
final class Amounts {
    private static final Pattern SHAPE =
            Pattern.compile("([-–—−+]?) ?(\\d{1,3}(?:[.,' ’]\\d{3})+|\\d+)[.,] ?(\\d{2}|-{1,2}|–)([-–−]?)");
    private static final Pattern CURRENCY = Pattern.compile("(?i)EUR|EURO|€|CHF|USD|GBP|[$£*]");
    private static final Pattern SUSPECT = Pattern.compile("[-–]?[\\dOolISBZg.,']*[.,][\\dOolISBZg]{2}[-–]?");

    private Amounts() {}

    /** All amounts of a row, from left to right. */
    static List<Amount> in(Row row) {
        var found = new ArrayList<Amount>();
        int token = 0;
        while (token < row.tokens().size()) {
            Optional<Amount> amount = startingAt(row, token);
            amount.ifPresent(found::add);
            token = amount.map(a -> a.span().to()).orElse(token + 1);
        }
        return found;
    }

    private static Optional<Amount> startingAt(Row row, int from) {
        String first = stripped(row.tokens().get(from).text());
        if (first.isEmpty() || !(Character.isDigit(first.charAt(0)) || first.matches("[-–—−+OolISBZ].*"))) {
            return Optional.empty();
        }
        // A number broken into parts ("1 234,50", "496, 00", "- 50,00") is taken whole before its last part is taken
        // alone.
        for (int to = Math.min(row.tokens().size(), from + 3); to > from; to--) {
            if (to > from + 1 && !tight(row, from, to)) {
                continue;
            }
            Span span = row.span(from, to);
            OptionalLong cents = parse(span.text());
            if (cents.isPresent()) {
                return isPercentage(span)
                        ? Optional.empty()
                        : Optional.of(new Amount(cents.getAsLong(), withCurrency(span), false));
            }
        }
        return mended(row.span(from, from + 1));
    }

    private static boolean isPercentage(Span span) {
        Row row = span.row();
        return span.to() < row.tokens().size()
                && row.tokens().get(span.to()).text().startsWith("%")
                && row.gapBefore(span.to()) <= row.cellGap();
    }

    private static boolean tight(Row row, int from, int to) {
        for (int token = from + 1; token < to; token++) {
            String before = row.tokens().get(token - 1).text();
            boolean open = before.matches("[-–—−+]|[-–]?\\d{1,3}|.*\\d[.,]");
            if (!open || row.gapBefore(token) > row.height()) {
                return false;
            }
        }
        return true;
    }

    private static Span withCurrency(Span span) {
        Row row = span.row();
        boolean follows = span.to() < row.tokens().size()
                && CURRENCY.matcher(row.tokens().get(span.to()).text()).matches()
                && row.gapBefore(span.to()) <= row.cellGap();
        return follows ? row.span(span.from(), span.to() + 1) : span;
    }

    /** An amount with letters among its digits, such as "1.2S4,5O". */
    private static Optional<Amount> mended(Span span) {
        String text = stripped(span.text());
        if (!SUSPECT.matcher(text).matches()
                || text.chars().filter(Character::isDigit).count() < 2) {
            return Optional.empty();
        }
        OptionalLong cents = parse(OcrShapes.digits(text));
        return cents.isPresent() ? Optional.of(new Amount(cents.getAsLong(), span, true)) : Optional.empty();
    }

    /** The cents of a text that is one amount, currency aside. */
    static OptionalLong parse(String text) {
        Matcher shape = SHAPE.matcher(stripped(text));
        if (!shape.matches()) {
            return OptionalLong.empty();
        }
        String whole = shape.group(2).replaceAll("\\D", "");
        if (whole.length() > 11) {
            return OptionalLong.empty();
        }
        String decimals = shape.group(3).startsWith("-") || shape.group(3).equals("–") ? "00" : shape.group(3);
        long cents = Long.parseLong(whole) * 100 + Long.parseLong(decimals);
        boolean negative = shape.group(1).matches("[-–—−]") || !shape.group(4).isEmpty();
        return OptionalLong.of(negative ? -cents : cents);
    }

    private static String stripped(String text) {
        return CURRENCY.matcher(text)
                .replaceAll("")
                .replaceAll("^[\\s(=:]+|[\\s):;]+$", "")
                .replaceAll("(?<=\\d{2})[.,]$", "");
    }
}
