package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.DEADLINE_RULE;

import city.kontor.invoice.BankAccount;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.DeadlineRule;
import city.kontor.invoice.FileLimits;
import city.kontor.invoice.MasterDataEvent;
import city.kontor.invoice.jooq.tables.records.ChartEntryRecord;
import city.kontor.invoice.jooq.tables.records.CityAccountRecord;
import city.kontor.invoice.jooq.tables.records.CreditorRecord;
import city.kontor.invoice.jooq.tables.records.DeadlineRuleRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creditors, the chart of accounts and the city's bank accounts in their rows. */
public final class MasterDataRows {
    private MasterDataRows() {}

    public static void apply(Rows rows, MasterDataEvent event) {
        switch (event) {
            case MasterDataEvent.CreditorCreated created -> {
                var row = new CreditorRecord();
                row.setId(created.creditorId());
                row.setScope(Scope.CITY.id());
                row.setRv(0L);
                row.setNumber(created.number().orElse(null));
                put(row, created.data());
                rows.put(row);
                created.number().ifPresent(number -> Counters.given(rows, number));
            }
            case MasterDataEvent.CreditorChanged changed ->
                change(rows, changed.creditorId(), row -> put(row, changed.data()));
            case MasterDataEvent.IbanProposed proposed ->
                change(rows, proposed.creditorId(), row -> propose(row, Optional.of(proposed)));
            case MasterDataEvent.IbanApproved approved ->
                change(rows, approved.creditorId(), row -> {
                    row.setIban(approved.account().iban());
                    row.setBic(approved.account().bic().orElse(null));
                    SignatureColumns.put(row, "approved", Optional.of(approved.by()));
                    propose(row, Optional.empty());
                });
            case MasterDataEvent.IbanDeclined declined ->
                change(rows, declined.creditorId(), row -> propose(row, Optional.empty()));
            case MasterDataEvent.CreditorBlocked blocked ->
                change(rows, blocked.creditorId(), row -> row.setBlockedReason(blocked.reason()));
            case MasterDataEvent.CreditorUnblocked unblocked ->
                change(rows, unblocked.creditorId(), row -> row.setBlockedReason(null));
            case MasterDataEvent.ChartEntryPut put -> put(rows, put.entry());
            case MasterDataEvent.CityAccountPut put -> put(rows, put.account());
            case MasterDataEvent.DeadlinesPut put -> {
                var row = rows.find(DEADLINE_RULE, DeadlineRule.ID).orElseGet(DeadlineRuleRecord::new);
                row.setId(DeadlineRule.ID);
                row.setScope(Scope.CITY.id());
                row.setRv(0L);
                row.setHeadAfterDays((long) put.rule().headAfterDays());
                row.setHeadBeforeDays((long) put.rule().headBeforeDays());
                rows.put(row);
            }
        }
    }

    static Creditor creditor(CreditorRecord row) {
        return new Creditor(
                row.getId(),
                Optional.ofNullable(row.getNumber()),
                new CreditorData(
                        row.getName(),
                        Optional.ofNullable(row.getVatId()),
                        Optional.ofNullable(row.getTaxNumber()),
                        Optional.ofNullable(row.getCustomerNumber()),
                        Optional.ofNullable(row.getStreet()),
                        Optional.ofNullable(row.getHouseNumber()),
                        Optional.ofNullable(row.getPostCode()),
                        Optional.ofNullable(row.getTown()),
                        Optional.ofNullable(row.getCountry())),
                Optional.ofNullable(row.getIban())
                        .map(iban -> new BankAccount(iban, Optional.ofNullable(row.getBic()))),
                Optional.ofNullable(row.getProposedIban())
                        .map(iban -> new Creditor.Proposal(
                                new BankAccount(iban, Optional.ofNullable(row.getProposedBic())),
                                row.getProposedEvidence(),
                                SignatureColumns.find(row, "proposed").orElseThrow())),
                Optional.ofNullable(row.getBlockedReason()));
    }

    static ChartEntry chartEntry(ChartEntryRecord row) {
        return new ChartEntry(ChartKind.valueOf(row.getKind()), row.getCode(), row.getName(), row.getActive() == 1);
    }

    static CityAccount cityAccount(CityAccountRecord row) {
        return new CityAccount(
                row.getId(),
                row.getName(),
                row.getHolder(),
                row.getIban(),
                Optional.ofNullable(row.getBic()),
                row.getActive() == 1,
                limits(row.getBlockLimit(), row.getFileLimit()).orElse(FileLimits.STANDARD));
    }

    /** Empty where the row is older than the limits. */
    static Optional<FileLimits> limits(@Nullable Long perBlock, @Nullable Long perFile) {
        return perBlock == null || perFile == null
                ? Optional.empty()
                : Optional.of(new FileLimits(perBlock.intValue(), perFile.intValue()));
    }

    private static void put(CreditorRecord row, CreditorData data) {
        row.setName(data.name());
        row.setVatId(data.vatId().orElse(null));
        row.setTaxNumber(data.taxNumber().orElse(null));
        row.setCustomerNumber(data.customerNumber().orElse(null));
        row.setStreet(data.street().orElse(null));
        row.setHouseNumber(data.houseNumber().orElse(null));
        row.setPostCode(data.postCode().orElse(null));
        row.setTown(data.town().orElse(null));
        row.setCountry(data.country().orElse(null));
        row.setSearchKey(SearchKey.of(
                Stream.of(Optional.ofNullable(row.getNumber()), Optional.of(data.name()), data.town(), data.vatId())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "))));
    }

    private static void propose(CreditorRecord row, Optional<MasterDataEvent.IbanProposed> proposal) {
        Optional<BankAccount> account = proposal.map(MasterDataEvent.IbanProposed::account);
        row.setProposedIban(account.map(BankAccount::iban).orElse(null));
        row.setProposedBic(account.flatMap(BankAccount::bic).orElse(null));
        row.setProposedEvidence(
                proposal.map(MasterDataEvent.IbanProposed::evidence).orElse(null));
        Optional<Signature> by = proposal.map(MasterDataEvent.IbanProposed::by);
        SignatureColumns.put(row, "proposed", by);
    }

    private static void put(Rows rows, ChartEntry entry) {
        String id = ChartEntry.id(entry.kind(), entry.code());
        var row = rows.find(CHART_ENTRY, id).orElseGet(ChartEntryRecord::new);
        row.setId(id);
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setKind(entry.kind().name());
        row.setCode(entry.code());
        row.setName(entry.name());
        row.setActive(entry.active() ? 1L : 0L);
        rows.put(row);
    }

    private static void put(Rows rows, CityAccount account) {
        var row = rows.find(CITY_ACCOUNT, account.id()).orElseGet(CityAccountRecord::new);
        row.setId(account.id());
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setName(account.name());
        row.setHolder(account.holder());
        row.setIban(account.iban());
        row.setBic(account.bic().orElse(null));
        row.setActive(account.active() ? 1L : 0L);
        row.setBlockLimit((long) account.limits().perBlock());
        row.setFileLimit((long) account.limits().perFile());
        rows.put(row);
    }

    private static void change(Rows rows, String creditorId, Consumer<CreditorRecord> change) {
        var row = rows.find(CREDITOR, creditorId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }
}
