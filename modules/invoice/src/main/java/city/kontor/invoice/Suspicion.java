package city.kontor.invoice;

import java.util.Optional;

/**
 * Another invoice that this one may repeat.
 *
 * @param invoiceId the earlier one
 * @param registerNumber its official number; empty if it has none yet
 * @param match how strong the likeness is
 */
public record Suspicion(String invoiceId, Optional<String> registerNumber, DuplicateMatch match) {}
