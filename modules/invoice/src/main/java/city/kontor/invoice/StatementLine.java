package city.kontor.invoice;

import city.kontor.kernel.Scope;

/**
 * An amount of a statement that was taken in.
 *
 * @param reference how settlements name it: number of the statement and position, such as {@code 212/3}
 */
public record StatementLine(
        String id, String statementId, Scope scope, String reference, BankEntry entry, EntryState state) {}
