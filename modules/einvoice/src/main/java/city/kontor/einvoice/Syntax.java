package city.kontor.einvoice;

/** The two XML syntaxes of EN 16931-2. */
public enum Syntax {
    /** UBL 2.1, Invoice and CreditNote. */
    UBL,
    /** UN/CEFACT Cross Industry Invoice D16B; ZUGFeRD 1.0 is read as if it were written in it. */
    CII
}
