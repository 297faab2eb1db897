package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.BANK_ENTRY;
import static city.kontor.invoice.jooq.Tables.BANK_STATEMENT;
import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.FINANCE_HANDOVER;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.MATCH_TOLERANCE;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.Budget;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.NumberKind;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Registers;
import city.kontor.invoice.StatementLine;
import city.kontor.invoice.Tolerance;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/** Answers the rules' questions from the rows of the transaction. */
public final class RowRegisters implements Registers {
    private static final List<String> UNPAID =
            List.of(InvoiceState.ORDERED.name(), InvoiceState.BOOKED.name(), InvoiceState.IN_RUN.name());

    /** How many values one question names. */
    private static final int CHUNK = 500;

    private final Rows rows;

    public RowRegisters(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Invoice> invoice(String invoiceId) {
        return InvoiceRows.find(rows, invoiceId);
    }

    @Override
    public Optional<Creditor> creditor(String creditorId) {
        return rows.find(CREDITOR, creditorId).map(MasterDataRows::creditor);
    }

    @Override
    public Optional<ChartEntry> chartEntry(ChartKind kind, String code) {
        return rows.find(CHART_ENTRY, ChartEntry.id(kind, code)).map(MasterDataRows::chartEntry);
    }

    @Override
    public Optional<Budget> budget(BudgetKey key) {
        return BudgetRows.find(rows, key);
    }

    @Override
    public List<Invoice> charging(BudgetKey key) {
        return BudgetRows.charging(rows, key);
    }

    @Override
    public Optional<PurchaseOrder> order(String number) {
        return PurchaseRows.find(rows, number);
    }

    @Override
    public List<Invoice> ofOrder(String number) {
        return rows.list(INVOICE, INVOICE.ORDER_ID.eq(PurchaseOrder.id(number))).stream()
                .map(row -> InvoiceRows.invoice(row, List.of(), List.of(), ItemRows.billed(rows, row)))
                .toList();
    }

    @Override
    public Tolerance tolerance() {
        return rows.find(MATCH_TOLERANCE, PurchaseRows.TOLERANCE)
                .map(PurchaseRows::tolerance)
                .orElse(Tolerance.NONE);
    }

    @Override
    public Optional<CityAccount> cityAccount(String cityAccountId) {
        return rows.find(CITY_ACCOUNT, cityAccountId).map(MasterDataRows::cityAccount);
    }

    @Override
    public Optional<PaymentRun> run(String runId) {
        return rows.find(PAYMENT_RUN, runId)
                .map(row -> RunRows.run(row, rows.list(PAYMENT_ITEM, PAYMENT_ITEM.RUN_ID.eq(runId))));
    }

    @Override
    public Map<String, String> runsOfPayments(List<String> endToEndIds) {
        var runs = new HashMap<String, String>();
        for (int from = 0; from < endToEndIds.size(); from += CHUNK) {
            List<String> some = endToEndIds.subList(from, Math.min(endToEndIds.size(), from + CHUNK));
            // Runs made before the id was kept were paid under the register number.
            Condition older = PAYMENT_ITEM.END_TO_END_ID.isNull().and(PAYMENT_ITEM.REGISTER_NUMBER.in(some));
            rows.list(PAYMENT_ITEM, PAYMENT_ITEM.END_TO_END_ID.in(some).or(older))
                    .forEach(row -> runs.put(
                            Optional.ofNullable(row.getEndToEndId()).orElse(row.getRegisterNumber()), row.getRunId()));
        }
        return runs;
    }

    @Override
    public Optional<String> runOfMessage(String messageId) {
        return rows.list(PAYMENT_RUN, PAYMENT_RUN.MESSAGE_ID.eq(messageId)).stream()
                .map(row -> row.getId())
                .findFirst();
    }

    @Override
    public Optional<CityAccount> cityAccountWithIban(String iban) {
        return rows.list(CITY_ACCOUNT, CITY_ACCOUNT.IBAN.eq(iban)).stream()
                .map(MasterDataRows::cityAccount)
                .findFirst();
    }

    @Override
    public Optional<Signature> statementTaken(String statementId) {
        return rows.find(BANK_STATEMENT, statementId).flatMap(row -> SignatureColumns.find(row, "imported"));
    }

    @Override
    public Set<String> knownEntries(List<String> keys) {
        var known = new HashSet<String>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            rows.list(BANK_ENTRY, BANK_ENTRY.ENTRY_KEY.in(keys.subList(from, Math.min(keys.size(), from + CHUNK))))
                    .forEach(row -> known.add(row.getEntryKey()));
        }
        return known;
    }

    @Override
    public Optional<StatementLine> statementLine(String entryId) {
        return rows.find(BANK_ENTRY, entryId)
                .flatMap(row -> rows.find(BANK_STATEMENT, row.getStatementId())
                        .map(statement -> StatementRows.line(row, statement)));
    }

    @Override
    public List<FinancePosting> postingsToHandOver(boolean again) {
        return HandoverRows.toHandOver(rows, again);
    }

    @Override
    public Optional<String> handoverNumber(String handoverId) {
        return rows.find(FINANCE_HANDOVER, handoverId).map(row -> row.getNumber());
    }

    @Override
    public Map<String, FinancePosting.State> postingStates(String handoverId) {
        return HandoverRows.states(rows, handoverId);
    }

    @Override
    public boolean openFollowUp(String invoiceId, String noteId) {
        return rows.find(INVOICE_NOTE, noteId)
                .filter(note -> note.getInvoiceId().equals(invoiceId) && note.getFollowUpOn() != null)
                .isPresent();
    }

    @Override
    public List<Invoice> similar(String invoiceId, String originalSha256, Optional<String> numberKey) {
        var likeness = INVOICE.ORIGINAL_SHA256.eq(originalSha256);
        return rows
                .list(
                        INVOICE,
                        numberKey
                                .map(key -> likeness.or(INVOICE.NUMBER_KEY.eq(key)))
                                .orElse(likeness))
                .stream()
                .filter(row -> !row.getId().equals(invoiceId))
                .map(row -> InvoiceRows.invoice(row, List.of()))
                .toList();
    }

    @Override
    public List<Invoice> unpaid(String creditorId) {
        return rows.list(INVOICE, INVOICE.CREDITOR_ID.eq(creditorId).and(INVOICE.STATE.in(UNPAID))).stream()
                .map(row ->
                        InvoiceRows.invoice(row, List.of(), PartRows.parts(rows, row), ItemRows.billed(row, List.of())))
                .toList();
    }

    @Override
    public long next(NumberKind kind, int year) {
        return rows.find(INVOICE_COUNTER, kind.series(year))
                .map(counter -> counter.getLastNumber() + 1)
                .orElse(1L);
    }
}
