package city.kontor.invoice.store;

import city.kontor.invoice.StatementLine;
import java.util.Optional;

/**
 * One amount of a statement as a row of a list.
 *
 * @param account what the city calls the account
 * @param targetId the invoice or run it was assigned to
 * @param reason why it was put aside or opened again
 */
public record EntryRow(
        StatementLine line,
        String account,
        Optional<String> targetId,
        Optional<String> targetLabel,
        Optional<String> reason,
        Optional<String> decidedBy) {}
