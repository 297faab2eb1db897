package city.kontor.invoice;

/** Which part of an invoice a payment is for. */
public record PaidPart(int number, InvoicePart.Kind kind) {}
