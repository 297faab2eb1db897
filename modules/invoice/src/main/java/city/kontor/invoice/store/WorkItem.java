package city.kontor.invoice.store;

import city.kontor.invoice.Escalation;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that waits for a person.
 *
 * @param kind what is to be done
 * @param subject id of the invoice, payment run or creditor
 * @param scope where it lies, for the command
 * @param invoice the invoice, where it is one
 * @param label number or name, for a list
 * @param amountCents the amount in question
 * @param deadline the day that matters next
 */
public record WorkItem(
        WorkKind kind,
        String subject,
        Scope scope,
        Optional<InvoiceSummary> invoice,
        String label,
        Optional<Long> amountCents,
        Optional<LocalDate> deadline,
        Escalation escalation) {}
