package city.kontor.einvoice;

/**
 * One value that an invoice states.
 *
 * @param value without space around it; dates in ISO 8601, everything else as written
 * @param qualifier the scheme, unit or currency the value names for itself; empty where it names none
 */
public record Entry(Term term, String value, String qualifier) {}
