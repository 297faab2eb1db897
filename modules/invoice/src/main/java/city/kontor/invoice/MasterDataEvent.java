package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.util.Optional;

/** What happened to creditors, the chart of accounts and the city's bank accounts. */
public sealed interface MasterDataEvent extends InvoiceEvent {
    /** @param number official; empty on a desktop's preview */
    record CreditorCreated(String creditorId, Optional<String> number, CreditorData data, Signature by)
            implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record CreditorChanged(String creditorId, CreditorData data, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record IbanProposed(String creditorId, BankAccount account, String evidence, Signature by)
            implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    /** @param before the account that was used until now */
    record IbanApproved(String creditorId, BankAccount account, Optional<BankAccount> before, Signature by)
            implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record IbanDeclined(String creditorId, String reason, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record CreditorBlocked(String creditorId, String reason, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record CreditorUnblocked(String creditorId, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return creditorId;
        }
    }

    record ChartEntryPut(ChartEntry entry, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return ChartEntry.id(entry.kind(), entry.code());
        }
    }

    record CityAccountPut(CityAccount account, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return account.id();
        }
    }

    record DeadlinesPut(DeadlineRule rule, Signature by) implements MasterDataEvent {
        @Override
        public String subject() {
            return DeadlineRule.ID;
        }
    }
}
