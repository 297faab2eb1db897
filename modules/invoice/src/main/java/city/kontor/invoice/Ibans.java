package city.kontor.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.garvelink.iban.IBAN;

/** Checks bank accounts. */
public final class Ibans {
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private Ibans() {}

    /** The account without spaces; empty unless the check digits are right and a SEPA bank keeps it. */
    public static Optional<String> normalised(String written) {
        try {
            IBAN iban = IBAN.parse(IBAN.toPlain(written.strip().toUpperCase(Locale.ROOT)));
            return iban.isSEPA() ? Optional.of(iban.toPlainString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // The library says by exception what a clerk is told by refusal: this is no IBAN.
            return Optional.empty();
        }
    }

    /** In groups of four, as people read it. */
    public static String pretty(String iban) {
        return IBAN.toPretty(iban);
    }

    /** Eight or eleven characters (ISO 9362). */
    public static boolean isBic(String written) {
        return BIC.matcher(written).matches();
    }
}
