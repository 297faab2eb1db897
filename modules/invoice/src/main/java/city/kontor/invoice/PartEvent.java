package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened to the parts in which an invoice is paid. */
public sealed interface PartEvent extends InvoiceEvent {
    String invoiceId();

    @Override
    default String subject() {
        return invoiceId();
    }

    /**
     * @param parts in the order of their numbers; none where the invoice is paid as a whole again
     * @param count how many there are
     * @param retainedCents what of it is retained
     */
    record PartsPlanned(String invoiceId, List<PlannedPart> parts, int count, long retainedCents, Signature by)
            implements PartEvent {
        public PartsPlanned {
            parts = List.copyOf(parts);
        }
    }

    record ReleaseAsked(
            String invoiceId, int part, long amountCents, String reason, Optional<String> guarantee, Signature by)
            implements PartEvent {}

    /** @param iban the creditor's approved account at that time */
    record ReleaseGranted(String invoiceId, int part, long amountCents, String iban, Signature by)
            implements PartEvent {}

    record ReleaseWithdrawn(String invoiceId, int part, String reason, Signature by) implements PartEvent {}

    /** The creditor's bank account was changed: what was ordered to the old one has to be released again. */
    record PartHeld(String invoiceId, int part, long amountCents, Signature by) implements PartEvent {}
}
