package city.kontor.invoice;

import city.kontor.invoice.BillingCommand.PutBilling;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an invoice may be said to bill. Pure: everything it knows is handed in. */
final class BillingRules {
    private BillingRules() {}

    static Decision decide(BillingCommand command, Registers registers, Actor actor, Stamp stamp) {
        return switch (command) {
            case PutBilling put -> put(put, registers.invoice(put.invoiceId()), Signature.of(actor, stamp));
        };
    }

    private static Decision put(PutBilling command, Optional<Invoice> found, Signature by) {
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Invoice invoice = found.get();
        Billed billed = command.billed();
        if (!invoice.scope().equals(command.scope())) {
            return Refusal.MOVED.because(invoice.label(), invoice.scope().id());
        }
        if (billed.equals(invoice.billed())) {
            return Decision.accept();
        }
        boolean several = billed.kind() != Billed.Kind.SINGLE;
        return Decision.unless(
                () -> new Decision.Accepted(events(invoice, command, by)),
                () -> Checks.state(invoice, invoice.state().inDepartment() || invoice.state() == InvoiceState.ORDERED),
                () -> Checks.revision(invoice, command.revisionSeen()),
                () -> Refusal.TOO_MANY.when(
                        billed.items().size() > BillingCommand.MOST, String.valueOf(BillingCommand.MOST)),
                () -> Refusal.ITEM_WRONG.when(billed.items().stream()
                        .anyMatch(item -> item.text().isBlank() || item.quantityThousandths() == 0)),
                () -> Refusal.BILLING_ORDER.when(
                        several && invoice.data().heading().orderReference().isEmpty(), invoice.label()),
                () -> Refusal.BILLING_DEDUCTED.when(billed.deductedCents() < 0
                        || (billed.deductedCents() > 0 && billed.kind() != Billed.Kind.FINAL)));
    }

    private static List<Event> events(Invoice invoice, PutBilling command, Signature by) {
        Billed billed = command.billed();
        var events = new ArrayList<Event>();
        events.add(new BillingEvent.BillingPut(
                invoice.id(),
                billed.kind(),
                billed.deductedCents(),
                billed.items(),
                billed.items().size(),
                command.source(),
                by));
        List<Step> voided = Voiding.voided(invoice.signatures().keySet(), List.of(ChangedField.BILLING));
        if (!voided.isEmpty()) {
            events.add(new ClerkEvent.ConfirmationsVoided(invoice.id(), voided, VoidCause.BILLING_CHANGED, by));
        }
        return events;
    }
}
