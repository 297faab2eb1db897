package city.kontor.app.kit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a field holds, and how its value is typed and shown. The value itself is written as {@code FieldName} in capture
 * says: dates ISO, amounts with a point and two decimals, IBANs without spaces.
 */
public enum FieldKind {
    TEXT {
        @Override
        Optional<String> parse(String typed) {
            return Optional.of(typed.strip().replaceAll("\\s+", " "));
        }

        @Override
        String format(String value, Formats formats) {
            return value;
        }
    },
    DATE {
        @Override
        Optional<String> parse(String typed) {
            return Dates.date(typed).map(LocalDate::toString);
        }

        @Override
        String format(String value, Formats formats) {
            return Dates.date(value).map(formats::date).orElse(value);
        }
    },
    AMOUNT {
        @Override
        Optional<String> parse(String typed) {
            return Amounts.cents(typed)
                    .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
        }

        @Override
        String format(String value, Formats formats) {
            return Amounts.cents(value).map(formats::cents).orElse(value);
        }
    },
    IBAN {
        @Override
        Optional<String> parse(String typed) {
            String iban = typed.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
            return Optional.of(iban).filter(FieldKind::hasIbanCheckDigits);
        }

        @Override
        String format(String value, Formats formats) {
            return value.replaceAll("\\s+", "").replaceAll("(.{4})(?=.)", "$1 ");
        }
    };

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** The value that was meant; empty where the text is not one of this kind. */
    abstract Optional<String> parse(String typed);

    /** How the value is shown. A value that is none of this kind is shown as it is, to be corrected. */
    abstract String format(String value, Formats formats);

    /** ISO 13616: country and check digits to the end, letters as numbers, remainder 1. */
    private static boolean hasIbanCheckDigits(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}") || (iban.startsWith("DE") && iban.length() != 22)) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
