package city.kontor.efile;

/** Where records come from that arrive in files by themselves. */
public enum FilingSource {
    /** Invoices once their payment is ordered, or once they are rejected. */
    INVOICE
}
