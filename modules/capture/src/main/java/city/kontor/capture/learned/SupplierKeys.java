package city.kontor.capture.learned;

import city.kontor.capture.FieldName;
import city.kontor.capture.fields.CheckDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * By what a supplier is known again: {@code vat:DE123456789}, {@code iban:DE…}, {@code tax:} with digits only, {@code name:} in capitals
 * without spaces and punctuation.
 */
public final class SupplierKeys {
    private static final int SHORTEST_TAX_NUMBER = 9;
    private static final int SHORTEST_NAME = 6;

    private SupplierKeys() {}

    /**
     * The keys in these values, the strongest first; empty where nothing tells the supplier from others.
     *
     * @param values as {@link FieldName} writes them
     */
    public static List<String> of(Map<FieldName, String> values) {
        var keys = new ArrayList<String>();
        String vat = text(values, FieldName.SELLER_VAT_ID);
        if (vat.startsWith("DE") ? CheckDigits.germanVatId(vat) : vat.length() > 7) {
            keys.add("vat:" + vat);
        }
        String iban = text(values, FieldName.IBAN);
        if (CheckDigits.iban(iban)) {
            keys.add("iban:" + iban);
        }
        String tax = text(values, FieldName.SELLER_TAX_NUMBER).replaceAll("\\D", "");
        if (tax.length() >= SHORTEST_TAX_NUMBER) {
            keys.add("tax:" + tax);
        }
        String name = squeezed(text(values, FieldName.SELLER_NAME));
        if (name.length() >= SHORTEST_NAME) {
            keys.add("name:" + name);
        }
        return List.copyOf(keys);
    }

    private static String text(Map<FieldName, String> values, FieldName name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Letters and digits only, in capitals. */
    public static String squeezed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
