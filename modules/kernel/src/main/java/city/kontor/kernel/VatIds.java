package city.kontor.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * VAT ids (USt-IdNr., BT-31) of the European Union: their structure as the Commission's VIES lists it, and their check
 * digits where the country's rule is public. Of Bulgaria, Cyprus, Latvia, Spain and Northern Ireland, and of forms with
 * letters in France and for persons in Czechia, only the structure is checked.
 */
public final class VatIds {
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[0-9A-Z]\\d{7}[0-9A-Z]"),
            form("FI", "\\d{8}"),
            form("FR", "[0-9A-Z]{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[0-9A-Z+*]\\d{5}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\d{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}"));

    private static final Map<String, Predicate<String>> DIGITS = Map.ofEntries(
            Map.entry("AT", VatIds::austria),
            Map.entry("BE", id -> 97 - number(id, 0, 8) % 97 == number(id, 8, 10)),
            Map.entry("CZ", id -> id.length() != 8 || czechia(id)),
            Map.entry("DE", VatIds::mod11and10),
            Map.entry("DK", id -> sum(id, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            Map.entry("EE", id -> complement(sum(id, 3, 7, 1, 3, 7, 1, 3, 7), 10) == last(id)),
            Map.entry("EL", id -> sum(id, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(id)),
            Map.entry("FI", id -> complement(sum(id, 7, 9, 10, 5, 8, 4, 2), 11) == last(id)),
            Map.entry("FR", VatIds::france),
            Map.entry("HR", VatIds::mod11and10),
            Map.entry("HU", id -> complement(sum(id, 9, 7, 3, 1, 9, 7, 3), 10) == last(id)),
            Map.entry("IE", VatIds::ireland),
            Map.entry("IT", VatIds::luhn),
            Map.entry("LT", VatIds::lithuania),
            Map.entry("LU", id -> number(id, 0, 6) % 89 == number(id, 6, 8)),
            Map.entry("MT", id -> 37 - sum(id, 3, 4, 6, 7, 8, 9) % 37 == number(id, 6, 8)),
            Map.entry("NL", VatIds::netherlands),
            Map.entry("PL", id -> sum(id, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(id)),
            Map.entry(
                    "PT",
                    id -> 11 - sum(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == last(id)
                            || (last(id) == 0 && sum(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11 < 2)),
            Map.entry("RO", VatIds::romania),
            Map.entry("SE", id -> luhn(id.substring(0, 10))),
            Map.entry("SI", id -> (11 - sum(id, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == last(id)),
            Map.entry("SK", id -> number(id, 0, 10) % 11 == 0));

    private VatIds() {}

    /** What a check found. */
    public enum Finding {
        RIGHT,
        /** The country is in the Union, and its ids look different. */
        WRONG_FORM,
        /** It looks right, but a digit must have been mistyped. */
        WRONG_DIGIT,
        /** It does not begin with a country of the Union: nothing is known about it. */
        UNKNOWN_COUNTRY
    }

    /** The id as it is stored: without spaces, points and hyphens, in capitals. */
    public static String normalised(String written) {
        return written.replaceAll("[\\s.\\-/\u00a0]", "").toUpperCase(Locale.ROOT);
    }

    /** @param id normalised */
    public static Finding check(String id) {
        if (id.length() < 3) {
            return Finding.UNKNOWN_COUNTRY;
        }
        String country = id.substring(0, 2);
        String rest = id.substring(2);
        Optional<Pattern> form = Optional.ofNullable(FORMS.get(country));
        if (form.isEmpty()) {
            return Finding.UNKNOWN_COUNTRY;
        }
        if (!form.get().matcher(rest).matches()) {
            return Finding.WRONG_FORM;
        }
        return DIGITS.getOrDefault(country, any -> true).test(rest) ? Finding.RIGHT : Finding.WRONG_DIGIT;
    }

    /** ISO 7064 MOD 11,10: Germany and Croatia. */
    private static boolean mod11and10(String id) {
        int product = 10;
        for (int i = 0; i < id.length() - 1; i++) {
            int sum = (digit(id, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == last(id);
    }

    private static boolean austria(String id) {
        String digits = id.substring(1);
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int digit = digit(digits, i);
            sum += i % 2 == 0 ? digit : digit / 5 + digit * 2 % 10;
        }
        return complement(sum, 10) == last(digits);
    }

    private static boolean czechia(String id) {
        int check = 11 - sum(id, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 10 == last(id);
    }

    private static boolean france(String id) {
        return !Character.isDigit(id.charAt(0))
                || !Character.isDigit(id.charAt(1))
                || (12 + 3 * (number(id, 2, 11) % 97)) % 97 == number(id, 0, 2);
    }

    private static boolean ireland(String id) {
        if (!Character.isDigit(id.charAt(1))) {
            return true;
        }
        int second = id.length() == 9 ? 9 * (id.charAt(8) - 'A' + 1) : 0;
        int check = (sum(id, 8, 7, 6, 5, 4, 3, 2) + second) % 23;
        return id.charAt(7) == (check == 0 ? 'W' : (char) ('A' + check - 1));
    }

    private static boolean lithuania(String id) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < id.length() - 1; i++) {
            first += digit(id, i) * (i % 9 + 1);
            second += digit(id, i) * ((i + 2) % 9 + 1);
        }
        int check = first % 11 == 10 ? second % 11 % 10 : first % 11;
        return check == last(id);
    }

    /** Ids given since 2020 are checked as a whole (MOD 97), older ones by their ninth digit (MOD 11). */
    private static boolean netherlands(String id) {
        boolean old = sum(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(id, 8);
        int rest = 0;
        for (char sign : ("NL" + id).toCharArray()) {
            int value = Character.digit(sign, 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return old || rest == 1;
    }

    private static boolean romania(String id) {
        String padded = "0".repeat(10 - id.length()) + id;
        return sum(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == last(id);
    }

    private static boolean luhn(String id) {
        int sum = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = digit(id, id.length() - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private static int sum(String id, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(id, i) * weights[i];
        }
        return sum;
    }

    private static int complement(int sum, int modulus) {
        return (modulus - sum % modulus) % modulus;
    }

    private static long number(String id, int from, int to) {
        return Long.parseLong(id, from, to, 10);
    }

    private static int last(String id) {
        return digit(id, id.length() - 1);
    }

    private static int digit(String id, int place) {
        return id.charAt(place) - '0';
    }

    private static Map.Entry<String, Pattern> form(String country, String form) {
        return Map.entry(country, Pattern.compile(form));
    }
}
