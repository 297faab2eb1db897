package city.kontor.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money in integer cents.
 *
 * @param cents the amount in hundredths of the currency unit; negative for credit notes
 * @param currency the ISO 4217 currency; only currencies with two decimals are supported
 */
public record Money(long cents, Currency currency) implements Comparable<Money> {
    public static final Currency EUR = Currency.getInstance("EUR");

    public Money {
        if (currency.getDefaultFractionDigits() != 2) {
            throw new IllegalArgumentException("Only currencies with two decimals are supported, not " + currency);
        }
    }

    public static Money euro(long cents) {
        return new Money(cents, EUR);
    }

    /** Rounds half up to cents, as German invoices do. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(cents, other.cents), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(cents), currency);
    }

    public boolean isZero() {
        return cents == 0;
    }

    /** The amount with two decimals, for example {@code 1234.50}. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(cents, other.cents);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " with " + other.currency);
        }
    }
}
