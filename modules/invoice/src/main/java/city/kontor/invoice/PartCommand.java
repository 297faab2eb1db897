package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What is done about the parts in which an invoice is paid. The scope is that of the department which has it. */
public sealed interface PartCommand extends InvoiceCommand {
    /** The most parts that an invoice may have: ten years of months. */
    int MOST = 120;

    String invoiceId();

    @Override
    default String subject() {
        return invoiceId();
    }

    /**
     * Says in which parts the invoice is paid; none means as a whole. Replaces what was planned before and voids all
     * confirmations.
     *
     * @param parts together they make the gross total
     */
    record PlanParts(Scope scope, String invoiceId, String revisionSeen, List<PlannedPart> parts)
            implements PartCommand {
        public PlanParts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Finds that what is held may be paid, as a confirmation of facts does for an invoice.
     *
     * @param part its number, from 1
     * @param reason why, for example that the defects are made good
     * @param guarantee what the seller gave instead; needed before the day until which it is retained
     */
    record AskRelease(Scope scope, String invoiceId, int part, String reason, Optional<String> guarantee)
            implements PartCommand {}

    /**
     * Orders that what is held is paid, within the actor's limit; never by who asked for it.
     *
     * @param amountCents as the person saw it
     */
    record GrantRelease(Scope scope, String invoiceId, int part, long amountCents) implements PartCommand {}

    /** Takes back that it may be paid, as long as no run has it. */
    record WithdrawRelease(Scope scope, String invoiceId, int part, String reason) implements PartCommand {}
}
