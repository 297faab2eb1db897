package city.kontor.invoice.store;

import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import java.time.LocalDate;

/**
 * One payment run as a row of a list.
 *
 * @param totalCents what it pays, credit notes and cash discounts deducted
 */
public record RunSummary(
        String id,
        Scope scope,
        String number,
        PaymentRun.State state,
        LocalDate executionDate,
        int itemCount,
        long totalCents) {}
