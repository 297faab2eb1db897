package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.FileLimits;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PaidPart;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.TreasuryEvent;
import city.kontor.invoice.jooq.tables.records.PaymentItemRecord;
import city.kontor.invoice.jooq.tables.records.PaymentRunRecord;
import city.kontor.invoice.sepa.SepaText;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Payment runs in their rows. */
final class RunRows {
    private RunRows() {}

    static PaymentRun run(PaymentRunRecord row, List<PaymentItemRecord> items) {
        return new PaymentRun(
                row.getId(),
                new Scope(row.getScope()),
                row.getNumber(),
                PaymentRun.State.valueOf(row.getState()),
                LocalDate.parse(row.getExecutionDate()),
                row.getCityAccountId(),
                items.stream()
                        .map(RunRows::item)
                        .sorted(java.util.Comparator.comparing(PaymentItem::registerNumber)
                                .thenComparing(PaymentItem::invoiceId)
                                .thenComparing(item ->
                                        item.part().map(PaidPart::number).orElse(0)))
                        .toList(),
                row.getClosings().intValue(),
                Optional.ofNullable(row.getMessageId()),
                Optional.ofNullable(row.getFileSha256()),
                Optional.ofNullable(row.getDebtorIban())
                        .map(iban -> new CityAccount(
                                row.getCityAccountId(),
                                row.getDebtorName(),
                                row.getDebtorHolder(),
                                iban,
                                Optional.ofNullable(row.getDebtorBic()),
                                true,
                                // A run that was closed before there were limits has its file in one piece.
                                MasterDataRows.limits(row.getBlockLimit(), row.getFileLimit())
                                        .orElse(FileLimits.NONE))),
                SignatureColumns.find(row, "created").orElseThrow(),
                SignatureColumns.find(row, "closed"),
                SignatureColumns.find(row, "first"),
                SignatureColumns.find(row, "second"));
    }

    static PaymentItem item(PaymentItemRecord row) {
        return new PaymentItem(
                row.getInvoiceId(),
                new Scope(row.getInvoiceScope()),
                row.getRegisterNumber(),
                row.getInvoiceNumber(),
                LocalDate.parse(row.getIssueDate()),
                Optional.ofNullable(row.getCustomerNumber()),
                row.getCreditorId(),
                row.getCreditorName(),
                row.getIban(),
                Optional.ofNullable(row.getBic()),
                row.getGrossCents(),
                row.getDiscountCents(),
                // Runs made before the id was kept were paid under the register number.
                Optional.ofNullable(row.getEndToEndId()).orElseGet(() -> SepaText.id(row.getRegisterNumber())),
                Optional.ofNullable(row.getPart())
                        .map(part -> new PaidPart(part.intValue(), InvoicePart.Kind.valueOf(row.getPartKind()))));
    }

    static void created(Rows rows, TreasuryEvent.PaymentRunCreated event) {
        var row = new PaymentRunRecord();
        row.setId(event.runId());
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setNumber(event.number());
        row.setState(PaymentRun.State.OPEN.name());
        row.setExecutionDate(event.executionDate().toString());
        row.setCityAccountId(event.cityAccountId());
        row.setItemCount(0L);
        row.setTotalCents(0L);
        row.setPaymentCount(0L);
        row.setClosings(0L);
        SignatureColumns.put(row, "created", Optional.of(event.by()));
        rows.put(row);
        Counters.given(rows, event.number());
    }

    static void closed(PaymentRunRecord row, TreasuryEvent.RunClosed event) {
        row.setState(PaymentRun.State.CLOSED.name());
        row.setClosings(row.getClosings() + 1);
        row.setMessageId(event.messageId());
        row.setFileSha256(event.fileSha256());
        row.setPaymentCount((long) event.paymentCount());
        debtor(row, Optional.of(event.debtor()));
        SignatureColumns.put(row, "closed", Optional.of(event.by()));
    }

    static void reopened(PaymentRunRecord row) {
        row.setState(PaymentRun.State.OPEN.name());
        row.setMessageId(null);
        row.setFileSha256(null);
        row.setPaymentCount(0L);
        debtor(row, Optional.empty());
        SignatureColumns.put(row, "closed", Optional.empty());
        SignatureColumns.put(row, "first", Optional.empty());
    }

    private static void debtor(PaymentRunRecord row, Optional<CityAccount> account) {
        row.setDebtorName(account.map(CityAccount::name).orElse(null));
        row.setDebtorHolder(account.map(CityAccount::holder).orElse(null));
        row.setDebtorIban(account.map(CityAccount::iban).orElse(null));
        row.setDebtorBic(account.flatMap(CityAccount::bic).orElse(null));
        row.setBlockLimit(account.map(CityAccount::limits)
                .map(limits -> (long) limits.perBlock())
                .orElse(null));
        row.setFileLimit(account.map(CityAccount::limits)
                .map(limits -> (long) limits.perFile())
                .orElse(null));
    }

    static void released(Rows rows, String runId, String prefix, PaymentRun.State state, Signature by) {
        change(rows, runId, row -> {
            row.setState(state.name());
            SignatureColumns.put(row, prefix, Optional.of(by));
        });
    }

    static void added(Rows rows, TreasuryEvent.InvoiceAddedToRun event) {
        PaymentItem item = event.item();
        var row = new PaymentItemRecord();
        row.setId(itemId(event.runId(), item.payableId()));
        row.setScope(event.runScope().id());
        row.setRv(0L);
        row.setRunId(event.runId());
        row.setInvoiceId(item.invoiceId());
        row.setInvoiceScope(item.invoiceScope().id());
        row.setRegisterNumber(item.registerNumber());
        row.setInvoiceNumber(item.invoiceNumber());
        row.setIssueDate(item.issueDate().toString());
        row.setCustomerNumber(item.customerNumber().orElse(null));
        row.setCreditorId(item.creditorId());
        row.setCreditorName(item.creditorName());
        row.setIban(item.iban());
        row.setBic(item.bic().orElse(null));
        row.setGrossCents(item.grossCents());
        row.setDiscountCents(item.discountCents());
        row.setEndToEndId(item.endToEndId());
        row.setPart(item.part().map(part -> (long) part.number()).orElse(null));
        row.setPartKind(item.part().map(part -> part.kind().name()).orElse(null));
        rows.put(row);
        count(rows, event.runId(), 1, item.amountCents());
    }

    static void removed(Rows rows, String runId, String payableId) {
        rows.find(PAYMENT_ITEM, itemId(runId, payableId)).ifPresent(row -> {
            rows.remove(PAYMENT_ITEM, row.getId());
            count(rows, runId, -1, -item(row).amountCents());
        });
    }

    static void change(Rows rows, String runId, Consumer<PaymentRunRecord> change) {
        var row = rows.find(PAYMENT_RUN, runId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private static void count(Rows rows, String runId, int items, long cents) {
        change(rows, runId, row -> {
            row.setItemCount(row.getItemCount() + items);
            row.setTotalCents(row.getTotalCents() + cents);
        });
    }

    /** @param payableId of an invoice or a part: see {@link city.kontor.invoice.Payable} */
    static String itemId(String runId, String payableId) {
        return runId + "." + payableId;
    }
}
