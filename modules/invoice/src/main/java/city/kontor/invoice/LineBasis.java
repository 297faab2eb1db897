package city.kontor.invoice;

/** Which total the account lines add up to. */
public enum LineBasis {
    /** The normal case of a city: it cannot deduct input tax, the tax is part of the cost. */
    GROSS,
    /** A taxable enterprise of the city (Betrieb gewerblicher Art, section 4 KStG) deducts the input tax. */
    NET
}
