package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.NumberKind;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.Registers;
import city.kontor.store.Rows;
import java.util.List;
import java.util.Optional;

/** Answers the rules' questions from the rows of the transaction. */
public final class RowRegisters implements Registers {
    private static final List<String> UNPAID =
            List.of(InvoiceState.ORDERED.name(), InvoiceState.BOOKED.name(), InvoiceState.IN_RUN.name());

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
    public Optional<CityAccount> cityAccount(String cityAccountId) {
        return rows.find(CITY_ACCOUNT, cityAccountId).map(MasterDataRows::cityAccount);
    }

    @Override
    public Optional<PaymentRun> run(String runId) {
        return rows.find(PAYMENT_RUN, runId)
                .map(row -> RunRows.run(row, rows.list(PAYMENT_ITEM, PAYMENT_ITEM.RUN_ID.eq(runId))));
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
                .map(row -> InvoiceRows.invoice(row, List.of()))
                .toList();
    }

    @Override
    public long next(NumberKind kind, int year) {
        return rows.find(INVOICE_COUNTER, kind.series(year))
                .map(counter -> counter.getLastNumber() + 1)
                .orElse(1L);
    }
}
