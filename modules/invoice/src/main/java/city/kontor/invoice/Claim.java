package city.kontor.invoice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one invoice takes of one budget: reserved from the moment its lines are assigned, spent once it is booked, given
 * back when it is set aside. A credit note gives back only when it is booked: until then it may still fall.
 */
public record Claim(long reservedCents, long spentCents) {
    /** What an invoice takes, by product and account. */
    public static Map<Line, Claim> of(InvoiceState state, List<AccountLine> lines) {
        var sums = new TreeMap<Line, Long>();
        lines.forEach(line -> sums.merge(new Line(line.product(), line.account()), line.amountCents(), Math::addExact));
        var claims = new TreeMap<Line, Claim>();
        sums.forEach((line, cents) -> {
            Claim claim = of(state, cents);
            if (claim.reservedCents() != 0 || claim.spentCents() != 0) {
                claims.put(line, claim);
            }
        });
        return claims;
    }

    private static Claim of(InvoiceState state, long cents) {
        return switch (state) {
            case RECEIVED, CHECKING, FACTS_CONFIRMED, AMOUNT_CONFIRMED, ORDERED, IN_QUERY ->
                new Claim(Math.max(0, cents), 0);
            case BOOKED, IN_RUN, PAID, SETTLED -> new Claim(0, cents);
            case REJECTED, DUPLICATE, CANCELLED -> new Claim(0, 0);
        };
    }

    /** Product and account, the budget's key but for the year. */
    public record Line(String product, String account) implements Comparable<Line> {
        public BudgetKey in(int year) {
            return new BudgetKey(year, product, account);
        }

        @Override
        public int compareTo(Line other) {
            int byProduct = product.compareTo(other.product);
            return byProduct != 0 ? byProduct : account.compareTo(other.account);
        }
    }
}
