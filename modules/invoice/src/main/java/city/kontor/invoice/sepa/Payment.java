package city.kontor.invoice.sepa;

import java.util.Optional;

/**
 * One credit transfer of a payment file.
 *
 * @param endToEndId comes back on both sides' statements; at most 35 characters
 * @param amountCents euro cents
 * @param remittance what it is for; at most 140 characters
 */
public record Payment(
        String endToEndId,
        String creditorName,
        String iban,
        Optional<String> bic,
        long amountCents,
        String remittance) {}
