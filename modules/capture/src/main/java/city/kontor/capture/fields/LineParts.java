package city.kontor.capture.fields;

import city.kontor.capture.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one row of a table apart: quantity times price is its amount, what is left over describes it. */
final class LineParts {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,](\\d{1,4}))?(\\p{L}{1,5}\\.?)?");
    private static final Pattern UNIT = Pattern.compile("\\p{L}{1,7}[.²³]?|m²|m³");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,2})?|%|\\d{1,2}(?:[.,]\\d{1,2})?%");

    /** A number among the row's tokens; the unit is empty where it is not printed in one word with it. */
    private record Quantity(int token, BigDecimal value, String unit) {}

    private final Row row;
    private final Amount amount;
    private final int position;
    private final List<Integer> used = new ArrayList<>();
    private String quantity = "";
    private String unit = "";
    private String unitPrice = "";

    private LineParts(Row row, Amount amount, int position) {
        this.row = row;
        this.amount = amount;
        this.position = position;
    }

    static LineParts of(Row row, Amount amount, int position) {
        var parts = new LineParts(row, amount, position);
        parts.use(amount.span());
        parts.product();
        return parts;
    }

    /** @param below what stands below the row and belongs to it */
    LineItem item(String below) {
        return new LineItem(
                position,
                (description() + below).strip(),
                quantity,
                unit,
                unitPrice,
                amount.normalised(),
                row.page(),
                row.box());
    }

    private void product() {
        List<Amount> prices = Amounts.in(row).stream()
                .filter(price -> price.span().to() <= amount.span().from())
                .toList();
        List<Quantity> quantities = quantities();
        for (Amount price : prices.reversed()) {
            // The position's number stands first and fits by chance only.
            for (Quantity count : quantities.reversed()) {
                if (!overlaps(price.span(), count.token()) && fits(count.value(), price.cents())) {
                    take(count);
                    unitPrice = price.normalised();
                    use(price.span());
                    return;
                }
            }
        }
        if (prices.isEmpty()) {
            quantities.stream()
                    .filter(count -> unitOf(count).isPresent())
                    .findFirst()
                    .ifPresent(this::take);
        }
    }

    private boolean fits(BigDecimal count, long price) {
        return count.multiply(BigDecimal.valueOf(price))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()
                == amount.cents();
    }

    private void take(Quantity count) {
        quantity = count.value().stripTrailingZeros().toPlainString();
        used.add(count.token());
        unitOf(count).ifPresent(found -> {
            unit = found;
            if (count.unit().isEmpty()) {
                used.add(count.token() + 1);
            }
        });
    }

    private Optional<String> unitOf(Quantity count) {
        if (!count.unit().isEmpty()) {
            return Optional.of(count.unit());
        }
        int next = count.token() + 1;
        return next < row.tokens().size()
                        && row.gapBefore(next) < row.cellGap()
                        && UNIT.matcher(row.tokens().get(next).text()).matches()
                ? Optional.of(row.tokens().get(next).text())
                : Optional.empty();
    }

    private List<Quantity> quantities() {
        var found = new ArrayList<Quantity>();
        for (int token = 0; token < amount.span().from(); token++) {
            Matcher number = NUMBER.matcher(row.tokens().get(token).text());
            if (number.matches()) {
                String decimals = number.group(2) == null ? "0" : number.group(2);
                String glued = number.group(3) == null ? "" : number.group(3);
                found.add(new Quantity(token, new BigDecimal(number.group(1) + "." + decimals), glued));
            }
        }
        return found;
    }

    private static boolean overlaps(Span span, int token) {
        return token >= span.from() && token < span.to();
    }

    private void use(Span span) {
        for (int token = span.from(); token < span.to(); token++) {
            used.add(token);
        }
    }

    private String description() {
        var words = new ArrayList<String>();
        int end = used.stream()
                .filter(token -> token > 0)
                .min(Integer::compare)
                .orElse(row.tokens().size());
        boolean quantityFirst = !used.isEmpty() && used.contains(quantityToken()) && quantityToken() <= 1;
        for (int token = 0; token < row.tokens().size(); token++) {
            String text = row.tokens().get(token).text();
            // What stands alone in the first column is the position's number, however it was read.
            boolean number = token == 0
                    && (text.matches("\\d{1,4}[.)]?") || (text.length() <= 2 && row.gapBefore(1) > row.height()));
            boolean behind =
                    !quantityFirst && token > end && (RATE.matcher(text).matches() || text.matches("[€|]|EUR"));
            boolean rate = quantityFirst && token > 2 && text.endsWith("%");
            if (!used.contains(token) && !number && !behind && !rate && text.matches(".*[\\p{L}\\d].*")) {
                words.add(text);
            }
        }
        return String.join(" ", words);
    }

    private int quantityToken() {
        return quantities().stream()
                .map(Quantity::token)
                .filter(used::contains)
                .findFirst()
                .orElse(-1);
    }
}
