package city.kontor.invoice.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an invoice's parts come to.
 *
 * @param paidCents parts whose money is on its way or arrived
 * @param retainedCents what is retained and not released
 * @param payableCents what a run may take up
 * @param nextDue the earliest day of what is not paid
 */
public record PartSums(int count, long paidCents, long retainedCents, long payableCents, Optional<LocalDate> nextDue) {}
