package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE_PART;

import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.PartEvent;
import city.kontor.invoice.Payable;
import city.kontor.invoice.PlannedPart;
import city.kontor.invoice.StatementEvent;
import city.kontor.invoice.TreasuryEvent;
import city.kontor.invoice.jooq.tables.records.InvoicePartRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The parts of invoices in their rows. The invoice's row carries their sums, and follows the slowest of them. */
public final class PartRows {
    private final Rows rows;
    private final InvoiceChanges invoices;

    public PartRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        invoices = new InvoiceChanges(rows, stamp);
    }

    public void apply(PartEvent event) {
        switch (event) {
            case PartEvent.PartsPlanned planned ->
                invoices.change(planned.invoiceId(), row -> {
                    put(row, planned.parts());
                    sum(row);
                    invoices.revise(row, planned, LastChange.Kind.PARTS);
                });
            case PartEvent.ReleaseAsked asked ->
                change(asked.invoiceId(), asked.part(), row -> {
                    row.setReleaseReason(asked.reason());
                    row.setGuarantee(asked.guarantee().orElse(null));
                    SignatureColumns.put(row, "asked", Optional.of(asked.by()));
                });
            case PartEvent.ReleaseGranted granted ->
                change(granted.invoiceId(), granted.part(), row -> {
                    row.setState(InvoicePart.State.OPEN.name());
                    row.setOrderIban(granted.iban());
                    SignatureColumns.put(row, "granted", Optional.of(granted.by()));
                });
            case PartEvent.ReleaseWithdrawn withdrawn -> hold(withdrawn.invoiceId(), withdrawn.part());
            case PartEvent.PartHeld held -> hold(held.invoiceId(), held.part());
        }
    }

    private void hold(String invoiceId, int part) {
        change(invoiceId, part, row -> {
            row.setState(InvoicePart.State.HELD.name());
            row.setReleaseReason(null);
            row.setGuarantee(null);
            row.setOrderIban(null);
            SignatureColumns.put(row, "asked", Optional.empty());
            SignatureColumns.put(row, "granted", Optional.empty());
        });
    }

    void added(TreasuryEvent.InvoiceAddedToRun event, int part) {
        change(event.invoiceId(), part, row -> {
            row.setState(InvoicePart.State.IN_RUN.name());
            row.setRunId(event.runId());
        });
    }

    void removed(TreasuryEvent.InvoiceRemovedFromRun event, int part) {
        change(event.invoiceId(), part, row -> {
            row.setState(InvoicePart.State.OPEN.name());
            row.setRunId(null);
        });
    }

    void paid(TreasuryEvent.InvoicePaid event, int part) {
        change(event.invoiceId(), part, row -> {
            row.setState(InvoicePart.State.PAID.name());
            row.setPaidCents(event.amountCents());
            row.setPaidOn(event.executionDate().toString());
            row.setReturnReason(null);
        });
    }

    void settled(TreasuryEvent.InvoiceSettled event, int part) {
        change(event.invoiceId(), part, row -> {
            row.setState(InvoicePart.State.SETTLED.name());
            row.setPaidCents(event.amountCents());
            row.setSettledOn(event.settledOn().toString());
            row.setStatementReference(event.statementReference());
        });
    }

    void returned(StatementEvent.PaymentReturned event, int part) {
        change(event.invoiceId(), part, row -> {
            row.setState(InvoicePart.State.OPEN.name());
            row.setRunId(null);
            row.setPaidCents(null);
            row.setPaidOn(null);
            row.setSettledOn(null);
            row.setStatementReference(null);
            row.setReturnReason(event.reason());
        });
    }

    private void change(String invoiceId, int part, Consumer<InvoicePartRecord> change) {
        var row = rows.find(INVOICE_PART, id(invoiceId, part)).orElseThrow();
        change.accept(row);
        rows.put(row);
        invoices.change(invoiceId, this::sum);
    }

    private void put(InvoiceRecord invoice, List<PlannedPart> parts) {
        for (int number = parts.size() + 1; number <= count(invoice); number++) {
            String id = id(invoice.getId(), number);
            rows.find(INVOICE_PART, id);
            rows.remove(INVOICE_PART, id);
        }
        for (int i = 0; i < parts.size(); i++) {
            InvoicePart part = InvoicePart.begun(i + 1, parts.get(i));
            var row =
                    rows.find(INVOICE_PART, id(invoice.getId(), part.number())).orElseGet(InvoicePartRecord::new);
            row.setId(id(invoice.getId(), part.number()));
            row.setScope(invoice.getScope());
            row.setRv(0L);
            row.setInvoiceId(invoice.getId());
            row.setPosition((long) part.number());
            row.setKind(part.kind().name());
            row.setAmountCents(part.amountCents());
            row.setPercentHundredths(part.planned().percentHundredths().orElse(null));
            row.setDueOn(part.dueOn().toString());
            row.setReason(part.planned().reason());
            row.setAgainstGuarantee(part.planned().againstGuarantee() ? 1L : 0L);
            row.setState(part.state().name());
            row.setReleaseReason(null);
            row.setGuarantee(null);
            SignatureColumns.put(row, "asked", Optional.empty());
            rows.put(row);
        }
        invoice.setPartCount((long) parts.size());
    }

    /** Brings the invoice's row in line with its parts. */
    private void sum(InvoiceRecord row) {
        List<InvoicePart> parts = parts(rows, row);
        boolean none = parts.isEmpty();
        row.setPartNextDue(parts.stream()
                .filter(part -> !part.state().paid())
                .map(part -> part.dueOn().toString())
                .min(Comparator.naturalOrder())
                .orElse(null));
        row.setPartPaidCents(none ? null : cents(parts, part -> part.state().paid()));
        row.setPartPayableCents(none ? null : cents(parts, part -> part.state() == InvoicePart.State.OPEN));
        row.setPartRetainedCents(
                none
                        ? null
                        : cents(
                                parts,
                                part -> part.kind() == InvoicePart.Kind.RETENTION
                                        && part.state() == InvoicePart.State.HELD));
        InvoiceState state = InvoiceState.valueOf(row.getState());
        boolean booked = state == InvoiceState.BOOKED || state == InvoiceState.PAID || state == InvoiceState.SETTLED;
        if (!none && booked) {
            follow(row, parts);
        }
    }

    /** An invoice is paid with its last part; the day of the first payment decides about the cash discount. */
    private static void follow(InvoiceRecord row, List<InvoicePart> parts) {
        boolean paid = parts.stream().allMatch(part -> part.state().paid());
        boolean settled = parts.stream().allMatch(part -> part.state() == InvoicePart.State.SETTLED);
        row.setState((settled ? InvoiceState.SETTLED : paid ? InvoiceState.PAID : InvoiceState.BOOKED).name());
        List<InvoicePart> done =
                parts.stream().filter(part -> part.state().paid()).toList();
        Optional<InvoicePart> first =
                done.stream().min(Comparator.comparing(part -> part.paidOn().orElse(LocalDate.MAX)));
        row.setPaidOn(InvoiceRows.text(first.flatMap(InvoicePart::paidOn)));
        row.setRunId(first.flatMap(InvoicePart::runId).orElse(null));
        row.setPaidCents(
                done.isEmpty()
                        ? null
                        : done.stream()
                                .mapToLong(part -> part.paidCents().orElse(0L))
                                .sum());
        row.setSettledOn(
                settled
                        ? InvoiceRows.text(done.stream()
                                .flatMap(part -> part.settledOn().stream())
                                .max(Comparator.naturalOrder()))
                        : null);
        row.setReturnReason(parts.stream()
                .flatMap(part -> part.returnReason().stream())
                .findFirst()
                .orElse(null));
    }

    private static long cents(List<InvoicePart> parts, Predicate<InvoicePart> which) {
        return parts.stream().filter(which).mapToLong(InvoicePart::amountCents).sum();
    }

    /** Found one by one, as account lines are: a list would flush the transaction. */
    static List<InvoicePart> parts(Rows rows, InvoiceRecord invoice) {
        var parts = new ArrayList<InvoicePart>();
        for (int number = 1; number <= count(invoice); number++) {
            rows.find(INVOICE_PART, id(invoice.getId(), number))
                    .map(PartRows::part)
                    .ifPresent(parts::add);
        }
        return parts;
    }

    static void move(Rows rows, InvoiceRecord invoice, Scope target) {
        for (int number = 1; number <= count(invoice); number++) {
            rows.find(INVOICE_PART, id(invoice.getId(), number)).ifPresent(row -> {
                row.setScope(target.id());
                rows.put(row);
            });
        }
    }

    static InvoicePart part(InvoicePartRecord row) {
        return new InvoicePart(
                row.getPosition().intValue(),
                new PlannedPart(
                        InvoicePart.Kind.valueOf(row.getKind()),
                        row.getAmountCents(),
                        Optional.ofNullable(row.getPercentHundredths()),
                        LocalDate.parse(row.getDueOn()),
                        row.getReason(),
                        row.getAgainstGuarantee() != 0),
                InvoicePart.State.valueOf(row.getState()),
                Optional.ofNullable(row.getGuarantee()),
                Optional.ofNullable(row.getReleaseReason()),
                signature(row, "asked"),
                signature(row, "granted"),
                Optional.ofNullable(row.getOrderIban()),
                Optional.ofNullable(row.getRunId()),
                Optional.ofNullable(row.getPaidCents()),
                InvoiceRows.day(row.getPaidOn()),
                InvoiceRows.day(row.getSettledOn()),
                Optional.ofNullable(row.getStatementReference()),
                Optional.ofNullable(row.getReturnReason()));
    }

    private static Optional<Signature> signature(InvoicePartRecord row, String prefix) {
        return SignatureColumns.find(row, prefix);
    }

    private static long count(InvoiceRecord invoice) {
        return Optional.ofNullable(invoice.getPartCount()).orElse(0L);
    }

    private static String id(String invoiceId, int number) {
        return Payable.id(invoiceId, Optional.of(number));
    }
}
