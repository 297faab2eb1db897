package city.kontor.einvoice;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The lists that electronic invoices take codes from, with the names of the codes that occur. */
public enum CodeList {
    /** UNTDID 1001, as EN 16931 restricts it. */
    INVOICE_TYPE("type", Set.of("BT-3")),
    /** UNTDID 4461. */
    PAYMENT_MEANS("payment", Set.of("BT-81")),
    /** UNTDID 5305. */
    VAT_CATEGORY("vat", Set.of("BT-95", "BT-102", "BT-118", "BT-151")),
    /** UNTDID 2005, in CII 2475. */
    VAT_POINT("point", Set.of("BT-8")),
    /** UNTDID 4451. */
    SUBJECT("subject", Set.of("BT-21")),
    /** UN/ECE Recommendations 20 and 21. */
    UNIT("unit", Set.of("BT-130", "BT-150")),
    /** UNTDID 5189. */
    ALLOWANCE_REASON("allowance", Set.of("BT-98", "BT-140")),
    /** UNTDID 7161. */
    CHARGE_REASON("charge", Set.of("BT-105", "BT-145")),
    /** VATEX of the European Commission. */
    EXEMPTION("exemption", Set.of("BT-121")),
    /** ISO 6523 and EAS: what kind of number an identifier or electronic address is. */
    SCHEME("scheme", Set.of()),
    /** ISO 3166-1. */
    COUNTRY("country", Set.of("BT-40", "BT-55", "BT-69", "BT-80", "BT-159")) {
        @Override
        Optional<String> fromJava(String code, Locale reader) {
            String name = Locale.of("", code).getDisplayCountry(reader);
            return Optional.of(name).filter(found -> !found.isEmpty() && !found.equalsIgnoreCase(code));
        }
    },
    /** ISO 4217. */
    CURRENCY("currency", Set.of("BT-5", "BT-6")) {
        @Override
        Optional<String> fromJava(String code, Locale reader) {
            return Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getCurrencyCode().equals(code))
                    .map(currency -> currency.getDisplayName(reader))
                    .findFirst();
        }
    };

    private static final String BUNDLE = "city.kontor.einvoice.Codes";
    private final String key;
    private final Set<String> terms;

    CodeList(String key, Set<String> terms) {
        this.key = key;
        this.terms = terms;
    }

    /** The list that a business term takes its codes from; empty where its value is no code. */
    public static Optional<CodeList> of(Term term) {
        return Arrays.stream(values())
                .filter(list -> list.terms.contains(term.id()))
                .findFirst();
    }

    /** What a code means in the reader's language; empty for one that is unknown here and is best shown as it is. */
    public Optional<String> name(String code, Locale reader) {
        boolean isGerman = reader.getLanguage().equals(Locale.GERMAN.getLanguage());
        ResourceBundle names = ResourceBundle.getBundle(BUNDLE, isGerman ? Locale.GERMAN : Locale.ENGLISH);
        String name = key + "." + code;
        return names.containsKey(name) ? Optional.of(names.getString(name)) : fromJava(code, reader);
    }

    /** For lists whose names Java knows. */
    Optional<String> fromJava(String code, Locale reader) {
        return Optional.empty();
    }
}
