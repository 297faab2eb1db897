package city.kontor.app.einvoice;

import java.util.List;

/**
 * Values that stand together on one line, mostly with a label.
 *
 * @param label may be empty where the values speak for themselves, as in an address
 */
record Row(String label, List<Fact> facts) {
    Row {
        facts = List.copyOf(facts);
    }
}
