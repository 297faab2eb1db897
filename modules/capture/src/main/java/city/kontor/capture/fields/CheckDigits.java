package city.kontor.capture.fields;

import city.kontor.kernel.VatIds;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Check digits that prove what was read: IBAN and Leitweg-ID (ISO 7064 MOD 97-10), German USt-IdNr. (ISO 7064 MOD 11,10). */
public final class CheckDigits {
    /** Lengths from the SWIFT IBAN registry, for the countries a German city pays to. */
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("DE", 22),
            Map.entry("AT", 20),
            Map.entry("CH", 21),
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("LU", 20),
            Map.entry("FR", 27),
            Map.entry("PL", 28),
            Map.entry("DK", 18),
            Map.entry("CZ", 24),
            Map.entry("IT", 27),
            Map.entry("ES", 24),
            Map.entry("IE", 22),
            Map.entry("GB", 22),
            Map.entry("LI", 21),
            Map.entry("SE", 24),
            Map.entry("FI", 18),
            Map.entry("PT", 25),
            Map.entry("LT", 20),
            Map.entry("EE", 20));

    private static final Pattern LEITWEG = Pattern.compile("\\d{2,12}(-[0-9A-Z]{1,30})?-\\d{2}");

    private CheckDigits() {}

    /** How long an IBAN of this country is; empty for countries not listed. */
    public static Optional<Integer> ibanLength(String country) {
        return Optional.ofNullable(IBAN_LENGTHS.get(country));
    }

    /** True for an IBAN without spaces whose length and check digits are right. */
    public static boolean iban(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[0-9A-Z]{11,30}")) {
            return false;
        }
        int length = IBAN_LENGTHS.getOrDefault(iban.substring(0, 2), iban.length());
        return iban.length() == length && mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** The two check digits of an IBAN for a country and its account part. */
    public static String ibanCheck(String country, String account) {
        return String.format(Locale.ROOT, "%02d", 98 - mod97(account + country + "00"));
    }

    /** True for a German USt-IdNr. ("DE" and nine digits) whose last digit is right. */
    public static boolean germanVatId(String id) {
        return id.startsWith("DE") && VatIds.check(id) == VatIds.Finding.RIGHT;
    }

    /** The ninth digit of a German USt-IdNr. for the first eight. */
    public static char vatCheck(String eightDigits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (eightDigits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** True for a Leitweg-ID in its printed form whose last two digits are right (KoSIT, Formatspezifikation Leitweg-ID 2.0.2). */
    public static boolean leitwegId(String id) {
        return LEITWEG.matcher(id).matches() && mod97(id.replace("-", "")) == 1;
    }

    /** The two check digits of a Leitweg-ID for its parts before them, "05562004-31001". */
    public static String leitwegCheck(String parts) {
        return String.format(Locale.ROOT, "%02d", 98 - mod97(parts.replace("-", "") + "00"));
    }

    private static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }
}
