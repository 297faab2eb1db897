package city.kontor.invoice;

/** What an invoice says: read by the scan station, completed and corrected by people. */
public record InvoiceData(Heading heading, Seller seller, Amounts amounts, Terms terms) {
    public static final InvoiceData EMPTY = new InvoiceData(Heading.EMPTY, Seller.EMPTY, Amounts.NONE, Terms.NONE);

    public InvoiceData with(Heading newHeading) {
        return new InvoiceData(newHeading, seller, amounts, terms);
    }

    public InvoiceData with(Seller newSeller) {
        return new InvoiceData(heading, newSeller, amounts, terms);
    }

    public InvoiceData with(Amounts newAmounts) {
        return new InvoiceData(heading, seller, newAmounts, terms);
    }

    public InvoiceData with(Terms newTerms) {
        return new InvoiceData(heading, seller, amounts, newTerms);
    }
}
