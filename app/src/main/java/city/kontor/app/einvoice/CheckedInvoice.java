package city.kontor.app.einvoice;

import city.kontor.einvoice.rules.Verdict;

/** An electronic invoice with what the official rules say of it. */
public record CheckedInvoice(EInvoices.Opened opened, Verdict verdict) {}
