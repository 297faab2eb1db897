package city.kontor.capture.fields;

/** What a printed label announces. The phrases of each kind are data: {@code labels-de.properties}, {@code labels-en.properties}. */
enum LabelKind {
    /** "Rechnungsnummer", "Invoice no.". */
    INVOICE_NUMBER,
    /** The bare title "Rechnung", "Gutschrift": a number may follow. */
    TITLE,
    /** A title that says the document is a credit note. */
    CREDIT_TITLE,
    /** Payment references, which repeat the invoice number. */
    PAYMENT_REFERENCE,
    /** Numbers that are not the invoice's: customer, delivery note, phone, register, preceding invoice. */
    OTHER_NUMBER,
    /** "Rechnungsdatum". */
    ISSUE_DATE,
    /** The bare "Datum". */
    DATE,
    /** "vom", "dated": the date of what stands before it. */
    DATED,
    /** Delivery, service, order, receipt and print dates. */
    OTHER_DATE,
    /** "Fällig am", "zahlbar bis". */
    DUE_DATE,
    /** "Skonto": date and amount beside it belong to the discount. */
    DISCOUNT,
    /** "Nettobetrag". */
    NET,
    /** "Umsatzsteuer", "MwSt". */
    TAX,
    /** "Bruttosumme", "Rechnungsbetrag". */
    GROSS,
    /** "Zahlbetrag": equals the gross total unless something was prepaid. */
    PAYABLE,
    /** "Summe", "Zwischensumme": net on most pages, gross on some. */
    SUM,
    /** Prepayments, retentions, allowances, unit prices: amounts that are no totals. */
    OTHER_AMOUNT,
    /** "Übertrag": a carried-over sum, never a total. */
    CARRY,
    /** A sentence saying that no tax is charged (UStG section 19, 13b, 4). */
    TAX_FREE,
    CURRENCY,
    VAT_ID,
    /** "Ihre USt-IdNr.": the buyer's. */
    BUYER_VAT_ID,
    TAX_NUMBER,
    IBAN,
    /** "Ihre IBAN", a direct debit: the buyer's account. */
    BUYER_ACCOUNT,
    BIC,
    /** "Ihre Bestellnummer". */
    ORDER,
    /** "Auftragsnummer": mostly the seller's own, so it only counts where nothing better is printed. */
    WEAK_ORDER,
    LEITWEG_ID,
    SELLER,
    BUYER,
    /** "Lieferanschrift", "Ship to". */
    OTHER_PARTY,
    ACCOUNT_HOLDER
}
