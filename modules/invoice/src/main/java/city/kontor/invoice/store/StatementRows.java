package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.BANK_ENTRY;
import static city.kontor.invoice.jooq.Tables.BANK_STATEMENT;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;

import city.kontor.invoice.BankEntry;
import city.kontor.invoice.BankStatement;
import city.kontor.invoice.EntryState;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.Payable;
import city.kontor.invoice.StatementEvent;
import city.kontor.invoice.StatementLine;
import city.kontor.invoice.jooq.tables.records.BankEntryRecord;
import city.kontor.invoice.jooq.tables.records.BankStatementRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;

/** Bank statements in their rows. */
public final class StatementRows {
    private final Rows rows;
    private final InvoiceChanges invoices;
    private final PartRows parts;

    public StatementRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        invoices = new InvoiceChanges(rows, stamp);
        parts = new PartRows(rows, stamp);
    }

    public void apply(StatementEvent event) {
        switch (event) {
            case StatementEvent.StatementImported imported -> imported(imported);
            case StatementEvent.EntryMatched matched ->
                decide(matched.entryId(), matched.as(), matched.by(), row -> {
                    row.setTargetId(matched.targetId());
                    row.setTargetLabel(matched.targetLabel());
                });
            case StatementEvent.EntryDismissed dismissed ->
                decide(
                        dismissed.entryId(),
                        EntryState.NOT_OURS,
                        dismissed.by(),
                        row -> row.setReason(dismissed.reason()));
            case StatementEvent.EntryReopened reopened ->
                decide(reopened.entryId(), EntryState.OPEN, reopened.by(), row -> row.setReason(reopened.reason()));
            case StatementEvent.PaymentReturned returned -> returned(returned);
        }
    }

    private void imported(StatementEvent.StatementImported event) {
        BankStatement statement = event.statement();
        var row = new BankStatementRecord();
        row.setId(event.statementId());
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setCityAccountId(event.cityAccountId());
        row.setIban(statement.iban());
        row.setBankId(statement.bankId());
        row.setNumber(statement.number().orElse(null));
        row.setBookedOn(statement.bookedOn().toString());
        row.setOpeningCents(statement.openingCents());
        row.setClosingCents(statement.closingCents());
        row.setSumCents(statement.sumCents());
        row.setEntryCount((long) statement.entries().size());
        row.setOpenCount((long) (statement.entries().size() - event.repeated().size()));
        row.setFileName(event.fileName());
        SignatureColumns.put(row, "imported", Optional.of(event.by()));
        rows.put(row);
        var repeated = new HashSet<>(event.repeated());
        for (int i = 0; i < statement.entries().size(); i++) {
            rows.put(entry(event, i, repeated.contains(i) ? EntryState.REPEATED : EntryState.OPEN));
        }
    }

    private static BankEntryRecord entry(StatementEvent.StatementImported event, int position, EntryState state) {
        BankStatement statement = event.statement();
        BankEntry entry = statement.entries().get(position);
        var row = new BankEntryRecord();
        row.setId(statement.entryId(position));
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setStatementId(event.statementId());
        row.setPosition((long) position);
        row.setEntryKey(entry.key(statement.iban()).orElse(""));
        row.setBookedOn(entry.bookedOn().toString());
        row.setValueOn(entry.valueOn().toString());
        row.setAmountCents(entry.amountCents());
        row.setPartyName(entry.partyName().orElse(null));
        row.setPartyIban(entry.partyIban().orElse(null));
        row.setEntryReference(entry.reference().orElse(null));
        row.setEndToEndId(entry.endToEndId().orElse(null));
        row.setMessageId(entry.messageId().orElse(null));
        row.setBlockId(entry.blockId().orElse(null));
        row.setRemittance(entry.remittance());
        row.setReturnCode(entry.returned().map(BankEntry.Return::code).orElse(null));
        row.setReturnText(entry.returned().map(BankEntry.Return::text).orElse(null));
        row.setState(state.name());
        return row;
    }

    private void decide(String entryId, EntryState state, Signature by, Consumer<BankEntryRecord> change) {
        var row = rows.find(BANK_ENTRY, entryId).orElseThrow();
        boolean wasOpen = row.getState().equals(EntryState.OPEN.name());
        row.setState(state.name());
        SignatureColumns.put(row, "decided", Optional.of(by));
        change.accept(row);
        rows.put(row);
        int difference = (state == EntryState.OPEN ? 1 : 0) - (wasOpen ? 1 : 0);
        if (difference != 0) {
            var statement = rows.find(BANK_STATEMENT, row.getStatementId()).orElseThrow();
            statement.setOpenCount(statement.getOpenCount() + difference);
            rows.put(statement);
        }
    }

    private void returned(StatementEvent.PaymentReturned event) {
        rows.find(PAYMENT_ITEM, RunRows.itemId(event.runId(), Payable.id(event.invoiceId(), event.part())))
                .ifPresent(item -> {
                    item.setReturnedOn(event.returnedOn().toString());
                    item.setReturnReason(event.reason());
                    rows.put(item);
                });
        event.part().ifPresentOrElse(part -> parts.returned(event, part), () -> returnedWhole(event));
    }

    private void returnedWhole(StatementEvent.PaymentReturned event) {
        invoices.change(event.invoiceId(), row -> {
            row.setRunId(null);
            row.setPaidCents(null);
            row.setPaidOn(null);
            row.setSettledOn(null);
            row.setStatementReference(null);
            row.setReturnReason(event.reason());
            row.setState(InvoiceState.BOOKED.name());
            invoices.revise(row, event, LastChange.Kind.PAYMENT);
        });
    }

    static StatementLine line(BankEntryRecord row, BankStatementRecord statement) {
        String label =
                Optional.ofNullable(statement.getNumber()).map(String::valueOf).orElse(statement.getBankId());
        return new StatementLine(
                row.getId(),
                row.getStatementId(),
                new Scope(row.getScope()),
                label + "/" + (row.getPosition() + 1),
                entry(row),
                EntryState.valueOf(row.getState()));
    }

    private static BankEntry entry(BankEntryRecord row) {
        return new BankEntry(
                Optional.ofNullable(row.getEntryReference()),
                LocalDate.parse(row.getBookedOn()),
                LocalDate.parse(row.getValueOn()),
                row.getAmountCents(),
                Optional.ofNullable(row.getPartyName()),
                Optional.ofNullable(row.getPartyIban()),
                Optional.ofNullable(row.getEndToEndId()),
                Optional.ofNullable(row.getMessageId()),
                Optional.ofNullable(row.getBlockId()),
                row.getRemittance(),
                Optional.ofNullable(row.getReturnCode())
                        .map(code -> new BankEntry.Return(
                                code, Optional.ofNullable(row.getReturnText()).orElse(""))));
    }
}
