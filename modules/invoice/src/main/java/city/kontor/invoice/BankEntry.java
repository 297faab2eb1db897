package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One amount on a bank statement: an entry or, where the bank lists what makes it up, one transaction of it.
 *
 * @param reference the bank's own, the same whenever it tells of this booking again (AcctSvcrRef); empty where it has none
 * @param amountCents above zero came in, below zero went out
 * @param partyName who is on the other side
 * @param endToEndId the id that the payer gave the payment; empty for {@code NOTPROVIDED}
 * @param messageId of the payment file it came from, where the bank tells
 * @param blockId of the payment block it came from (PmtInfId), where the bank tells
 * @param remittance what it is for, with what the bank adds; may be blank
 * @param returned why a payment came back; empty where this is no return
 */
public record BankEntry(
        Optional<String> reference,
        LocalDate bookedOn,
        LocalDate valueOn,
        long amountCents,
        Optional<String> partyName,
        Optional<String> partyIban,
        Optional<String> endToEndId,
        Optional<String> messageId,
        Optional<String> blockId,
        String remittance,
        Optional<Return> returned) {
    /**
     * Why a payment came back.
     *
     * @param code of the external code list for return reasons, such as {@code AC04} (account closed)
     * @param text what the bank adds; may be blank
     */
    public record Return(String code, String text) {
        @Override
        public String toString() {
            return text.isBlank() ? code : code + " " + text;
        }
    }

    /** Whether two entries tell of the same booking: by the bank's reference where it has one. */
    public Optional<String> key(String iban) {
        return reference.map(own -> iban + "|" + own + "|" + amountCents + "|" + endToEndId.orElse(""));
    }
}
