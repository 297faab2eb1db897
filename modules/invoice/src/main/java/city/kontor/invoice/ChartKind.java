package city.kontor.invoice;

/** The three registers an account line refers to. */
public enum ChartKind {
    PRODUCT,
    ACCOUNT,
    COST_CENTRE
}
