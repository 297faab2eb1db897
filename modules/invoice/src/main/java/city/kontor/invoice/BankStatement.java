package city.kontor.invoice;

import city.kontor.invoice.sepa.PaymentFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement of one of the city's bank accounts, as the bank sent it.
 *
 * @param bankId the bank's own id of it (Stmt/Id)
 * @param number its number in the year, where the bank counts them (LglSeqNb, else ElctrncSeqNb)
 * @param iban of the account
 * @param bookedOn the day of the closing balance
 * @param openingCents the balance before, below zero where the account is overdrawn
 * @param closingCents the balance after
 * @param entries what was booked, in the order of the statement
 */
public record BankStatement(
        String bankId,
        Optional<Long> number,
        String iban,
        LocalDate bookedOn,
        long openingCents,
        long closingCents,
        List<BankEntry> entries) {
    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** The same for the same statement however often it comes: from the account and the bank's id. */
    public String id() {
        return "statement-"
                + PaymentFile.sha256((iban + "|" + bankId).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
    }

    public String entryId(int position) {
        return id() + "." + position;
    }

    /** What the entries come to; the opening balance and this make the closing one. */
    public long sumCents() {
        return entries.stream().mapToLong(BankEntry::amountCents).sum();
    }
}
