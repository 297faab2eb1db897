package city.kontor.invoice.store;

/**
 * The invoices behind one figure.
 *
 * @param kind which group of figures
 * @param key the name of the constant, or the reason
 */
public record FigureRows(Kind kind, String key) {
    /** The groups of figures. */
    public enum Kind {
        STEP,
        DISCOUNT,
        OPEN,
        REASON
    }
}
