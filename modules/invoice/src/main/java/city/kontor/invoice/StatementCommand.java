package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.util.List;

/** What is done with bank statements. The scope is {@link InvoiceScopes#TREASURY}. */
public sealed interface StatementCommand extends InvoiceCommand {
    /**
     * Takes in one statement. What it tells of the city's own payments is settled at once, the rest waits for a person.
     *
     * @param fileName the file it came from
     */
    record ImportStatement(Scope scope, String fileName, BankStatement statement) implements StatementCommand {
        @Override
        public String subject() {
            return statement.id();
        }
    }

    /**
     * Says which invoices an open amount is for: what was paid, a credit note that was refunded, or a payment that
     * came back.
     *
     * @param invoiceIds at least one, of invoices or parts ({@link Payable}); together they come to the amount
     */
    record AssignEntry(Scope scope, String entryId, List<String> invoiceIds) implements StatementCommand {
        public AssignEntry {
            invoiceIds = List.copyOf(invoiceIds);
        }

        @Override
        public String subject() {
            return entryId;
        }
    }

    /** Says that an open amount is a whole payment run. */
    record AssignEntryToRun(Scope scope, String entryId, String runId) implements StatementCommand {
        @Override
        public String subject() {
            return entryId;
        }
    }

    /** Says that an open amount has nothing to do with invoices. */
    record DismissEntry(Scope scope, String entryId, String reason) implements StatementCommand {
        @Override
        public String subject() {
            return entryId;
        }
    }

    /** Takes back that an amount has nothing to do with invoices. */
    record ReopenEntry(Scope scope, String entryId, String reason) implements StatementCommand {
        @Override
        public String subject() {
            return entryId;
        }
    }
}
