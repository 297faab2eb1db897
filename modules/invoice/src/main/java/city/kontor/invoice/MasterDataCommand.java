package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** Keeping creditors, the chart of accounts and the city's bank accounts. The scope is {@link Scope#CITY}. */
public sealed interface MasterDataCommand extends InvoiceCommand {
    /** The most creditors that one command may carry. */
    int MOST = 20_000;

    /** Enters a creditor without a bank account; that is proposed and approved by two people. */
    record CreateCreditor(Scope scope, String creditorId, CreditorData data) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record ChangeCreditor(Scope scope, String creditorId, CreditorData data) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    /**
     * Proposes a first or a new bank account. The old one stays in use until somebody else approves.
     *
     * @param iban may contain spaces
     * @param evidence how it was checked, for example a call back to a known number
     */
    record ProposeIban(Scope scope, String creditorId, String iban, Optional<String> bic, String evidence)
            implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    /** @param ibanSeen the proposed account as the approver saw it */
    record ApproveIban(Scope scope, String creditorId, String ibanSeen) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record DeclineIban(Scope scope, String creditorId, String reason) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    /**
     * Enters and changes creditors of a file, all or none. Bank accounts become proposals.
     *
     * @param source the file they come from, which is also the evidence of the proposals
     */
    record ImportCreditors(Scope scope, List<ImportedCreditor> creditors, String source) implements MasterDataCommand {
        public ImportCreditors {
            creditors = List.copyOf(creditors);
        }

        @Override
        public String subject() {
            return "creditors";
        }
    }

    /**
     * @param creditorId of a known creditor, or a new one made by the client
     * @param account the bank account that shall be proposed
     */
    record ImportedCreditor(String creditorId, CreditorData data, Optional<BankAccount> account) {}

    /** Stops all payments to a creditor. */
    record BlockCreditor(Scope scope, String creditorId, String reason) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record UnblockCreditor(Scope scope, String creditorId) implements MasterDataCommand {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    /** Enters or changes a product, account or cost centre. */
    record PutChartEntry(Scope scope, ChartKind kind, String code, String name, boolean active)
            implements MasterDataCommand {
        @Override
        public String subject() {
            return ChartEntry.id(kind, code);
        }
    }

    /**
     * Enters or changes one of the city's own bank accounts.
     *
     * @param limits how much its bank takes in one file; {@link FileLimits#STANDARD} where empty
     */
    record PutCityAccount(
            Scope scope,
            String cityAccountId,
            String name,
            String holder,
            String iban,
            Optional<String> bic,
            boolean active,
            Optional<FileLimits> limits)
            implements MasterDataCommand {
        public PutCityAccount(
                Scope scope,
                String cityAccountId,
                String name,
                String holder,
                String iban,
                Optional<String> bic,
                boolean active) {
            this(scope, cityAccountId, name, holder, iban, bic, active, Optional.empty());
        }

        @Override
        public String subject() {
            return cityAccountId;
        }
    }

    /** Says when heads of departments are told of what lies too long. */
    record PutDeadlines(Scope scope, DeadlineRule rule) implements MasterDataCommand {
        @Override
        public String subject() {
            return DeadlineRule.ID;
        }
    }
}
