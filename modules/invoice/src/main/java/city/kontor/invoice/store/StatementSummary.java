package city.kontor.invoice.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One bank statement as a row of a list, with what is wrong with it.
 *
 * @param account what the city calls the account
 * @param label its number or, where the bank counts none, its id
 * @param openCount entries nobody has decided about
 * @param balanceOffCents by how much the closing balance differs from the opening one and the entries; 0 if it adds up
 * @param missing how many statements lie between the one before and this one by their numbers
 * @param breakCents by how much the opening balance differs from the closing one before; 0 if it follows on
 */
public record StatementSummary(
        String id,
        String account,
        String iban,
        String label,
        LocalDate bookedOn,
        long openingCents,
        long closingCents,
        int entryCount,
        int openCount,
        long balanceOffCents,
        long missing,
        long breakCents,
        String fileName,
        String importedBy,
        Instant importedAt) {
    /** Whether it is whole in itself and follows on the one before. */
    public boolean sound() {
        return balanceOffCents == 0 && missing == 0 && breakCents == 0;
    }
}
