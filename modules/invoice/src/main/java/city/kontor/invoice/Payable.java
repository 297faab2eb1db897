package city.kontor.invoice;

import java.util.Optional;

/**
 * What is paid at once: a whole invoice, or one of its parts. Its id names it in payment runs and on statements, and for a
 * whole invoice is the invoice's own.
 */
public record Payable(Invoice invoice, Optional<InvoicePart> part) {
    private static final String BETWEEN = ".part.";

    /** The id of a part, or of the whole invoice. */
    public static String id(String invoiceId, Optional<Integer> part) {
        return part.map(number -> invoiceId + BETWEEN + number).orElse(invoiceId);
    }

    static Optional<Payable> find(Registers registers, String id) {
        int cut = id.lastIndexOf(BETWEEN);
        String digits = cut < 0 ? "" : id.substring(cut + BETWEEN.length());
        return registers
                .invoice(id)
                .map(invoice -> new Payable(invoice, Optional.empty()))
                .or(() -> digits.matches("\\d{1,4}")
                        ? find(registers, id.substring(0, cut), Optional.of(Integer.valueOf(digits)))
                        : Optional.empty());
    }

    static Optional<Payable> find(Registers registers, String invoiceId, Optional<Integer> part) {
        return registers
                .invoice(invoiceId)
                .flatMap(invoice -> part.isEmpty()
                        ? Optional.of(new Payable(invoice, Optional.empty()))
                        : invoice.part(part.get()).map(found -> new Payable(invoice, Optional.of(found))));
    }

    static Optional<Payable> find(Registers registers, PaymentItem item) {
        return find(registers, item.invoiceId(), item.part().map(PaidPart::number));
    }

    public String id() {
        return id(invoice.id(), number());
    }

    public Optional<Integer> number() {
        return part.map(InvoicePart::number);
    }

    /** How texts name it: {@code RE-2026-000017} or {@code RE-2026-000017/2}. */
    public String label() {
        return invoice.label() + number().map(found -> "/" + found).orElse("");
    }

    /** Where it stands on the way from the booking to the statement, in an invoice's words. */
    public InvoiceState state() {
        return part.filter(found -> invoice.state().compareTo(InvoiceState.BOOKED) >= 0)
                .map(found -> switch (found.state()) {
                    case HELD, OPEN -> invoice.state();
                    case IN_RUN -> InvoiceState.IN_RUN;
                    case PAID -> InvoiceState.PAID;
                    case SETTLED -> InvoiceState.SETTLED;
                })
                .orElse(invoice.state());
    }

    public Optional<String> runId() {
        return part.isPresent() ? part.flatMap(InvoicePart::runId) : invoice.runId();
    }

    /** What is owed for it, without cash discount. */
    public long grossCents() {
        return part.map(InvoicePart::amountCents).orElseGet(invoice::grossCents);
    }

    /** What the bank statement has to show: what was paid, else what is owed. */
    public long expectedCents() {
        return (part.isPresent() ? part.flatMap(InvoicePart::paidCents) : invoice.paidCents()).orElse(grossCents());
    }

    /** The account for which the payment was ordered. */
    public Optional<String> orderedIban() {
        return part.flatMap(InvoicePart::orderedIban).or(invoice::orderedIban);
    }

    /** An invoice with parts is never paid as a whole. */
    public boolean inParts() {
        return part.isEmpty() && !invoice.parts().isEmpty();
    }
}
