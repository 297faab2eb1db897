package city.kontor.invoice;

import java.util.Optional;

/** @param iban without spaces, valid and within SEPA */
public record BankAccount(String iban, Optional<String> bic) {}
