package city.kontor.invoice.store;

import java.time.LocalDate;

/**
 * Another payment that looks the same as one of a run: the same account, the same amount, the same invoice number.
 *
 * @param registerNumber of the invoice that is or was paid by it
 * @param runNumber the run that holds it, possibly the same one
 */
public record Repeat(String registerNumber, String runNumber, LocalDate executionDate) {}
