package city.kontor.capture.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the labels around an amount say it is.
 *
 * @param net how strongly they say net total, 0.0 to 1.0, negative where they rule a total out
 * @param tax the same for the tax total
 * @param gross the same for the gross total
 */
record MoneyRoles(double net, double tax, double gross) {
    static final MoneyRoles NONE = new MoneyRoles(0, 0, 0);

    private static final MoneyRoles RULED_OUT = new MoneyRoles(-0.5, -0.5, -0.5);
    private static final Pattern INCLUDING =
            Pattern.compile("(?i)ink[l1]\\.?|inc[l1]\\.?|einsch[l1]\\.?|inklusive|mit|including|with|enth.*");
    private static final Pattern WITHOUT =
            Pattern.compile("(?i)ohne|exk[l1]\\.?|exc[l1]\\.?|vor|excluding|without|before|zzgl\\.?");

    /** The roles of an amount: from the label on its left, or else from the head of its column. */
    static MoneyRoles of(Reading reading, Amount amount) {
        List<LabelHit> left = reading.labels().allLeftOf(amount.span());
        for (int i = 0; i < left.size(); i++) {
            LabelHit hit = left.get(i);
            MoneyRoles roles = ofKind(hit.kind());
            if (roles.equals(NONE)) {
                continue;
            }
            if (hit.kind() == LabelKind.TAX) {
                roles = qualified(hit, left.subList(i + 1, left.size()));
            }
            return roles.times(hit.score());
        }
        Optional<LabelHit> above = reading.labels().above(amount.span(), 4);
        return above.map(hit -> ofKind(hit.kind()).times(0.6 * hit.score())).orElse(NONE);
    }

    /** "Gesamtbetrag inkl. 19 % MwSt." names the gross total although the tax stands nearer; "Summe ohne MwSt." the net total. */
    private static MoneyRoles qualified(LabelHit tax, List<LabelHit> before) {
        Row row = tax.span().row();
        boolean sum = before.stream()
                .anyMatch(hit -> hit.kind() == LabelKind.GROSS
                        || hit.kind() == LabelKind.SUM
                        || hit.kind() == LabelKind.PAYABLE
                        || hit.kind() == LabelKind.NET);
        for (int token = tax.span().from() - 1; token >= Math.max(0, tax.span().from() - 4) && sum; token--) {
            String word = row.tokens().get(token).text().replaceAll("[(,]", "");
            if (INCLUDING.matcher(word).matches()) {
                return ofKind(LabelKind.GROSS);
            }
            if (WITHOUT.matcher(word).matches()) {
                return ofKind(LabelKind.NET);
            }
        }
        return ofKind(LabelKind.TAX);
    }

    private static MoneyRoles ofKind(LabelKind kind) {
        return switch (kind) {
            case NET -> new MoneyRoles(1, 0, 0);
            case TAX -> new MoneyRoles(0, 1, 0);
            case GROSS -> new MoneyRoles(0.15, 0, 1);
            case PAYABLE -> new MoneyRoles(0, 0, 0.7);
            case SUM -> new MoneyRoles(0.6, 0, 0.4);
            case OTHER_AMOUNT, CARRY, DISCOUNT -> RULED_OUT;
            default -> NONE;
        };
    }

    private MoneyRoles times(double factor) {
        return new MoneyRoles(net * factor, tax * factor, gross * factor);
    }
}
