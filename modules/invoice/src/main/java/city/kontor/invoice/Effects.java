package city.kontor.invoice;

import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the amounts of a statement do to invoices and runs, gathered as events; no amount takes effect twice. */
final class Effects {
    private final Registers registers;
    private final Signature by;
    private final List<Event> events;
    private final Map<String, InvoiceState> after = new HashMap<>();
    private final Map<String, StatementLine> touchedRuns = new LinkedHashMap<>();

    Effects(Registers registers, Signature by, List<Event> events) {
        this.registers = registers;
        this.by = by;
        this.events = events;
    }

    /** Settles or reopens what a payment of the city was for, provided amount and state fit; else it stays open. */
    void apply(StatementLine line, Matching.Target target) {
        BankEntry entry = line.entry();
        boolean back = entry.returned().isPresent();
        if (target.cents() != (back ? entry.amountCents() : -entry.amountCents())) {
            return;
        }
        List<Invoice> invoices = target.items().stream()
                .flatMap(item -> registers.invoice(item.invoiceId()).stream())
                .filter(invoice -> fits(invoice, target.run().id(), back))
                .toList();
        if (invoices.size() != target.items().size()) {
            return;
        }
        invoices.forEach(invoice -> one(line, invoice, back));
        matched(line, back, target.id(), target.label());
    }

    private boolean fits(Invoice invoice, String runId, boolean back) {
        InvoiceState state = after.getOrDefault(invoice.id(), invoice.state());
        return invoice.runId().filter(runId::equals).isPresent()
                && (state == InvoiceState.PAID || (back && state == InvoiceState.SETTLED));
    }

    /** @param back whether the payment came back */
    void one(StatementLine line, Invoice invoice, boolean back) {
        long cents = invoice.paidCents().orElse(invoice.grossCents());
        if (back) {
            events.add(new StatementEvent.PaymentReturned(
                    invoice.id(),
                    invoice.runId().orElse(""),
                    line.entry().bookedOn(),
                    cents,
                    reason(line.entry()),
                    line.reference(),
                    by));
        } else {
            events.add(new TreasuryEvent.InvoiceSettled(
                    invoice.id(), line.entry().bookedOn(), cents, line.reference(), by));
        }
        after.put(invoice.id(), back ? InvoiceState.BOOKED : InvoiceState.SETTLED);
        invoice.runId().ifPresent(runId -> touchedRuns.put(runId, line));
    }

    void matched(StatementLine line, boolean back, String targetId, String label) {
        events.add(new StatementEvent.EntryMatched(
                line.statementId(), line.id(), back ? EntryState.RETURNED : EntryState.SETTLED, targetId, label, by));
    }

    /** A run of which nothing is on its way any more is settled as a whole. */
    void closeRuns() {
        touchedRuns.forEach((runId, line) -> registers
                .run(runId)
                .filter(run -> run.state() == PaymentRun.State.RELEASED)
                .filter(run -> run.items().stream().noneMatch(item -> waits(item.invoiceId(), runId)))
                .ifPresent(run -> events.add(
                        new TreasuryEvent.RunSettled(runId, line.entry().bookedOn(), line.reference(), by))));
    }

    private boolean waits(String invoiceId, String runId) {
        return Optional.ofNullable(after.get(invoiceId))
                .or(() -> registers
                        .invoice(invoiceId)
                        .filter(invoice -> invoice.runId().filter(runId::equals).isPresent())
                        .map(Invoice::state))
                .filter(state -> state == InvoiceState.PAID)
                .isPresent();
    }

    private static String reason(BankEntry entry) {
        return entry.returned()
                .map(BankEntry.Return::toString)
                .or(() -> Optional.of(entry.remittance()).filter(text -> !text.isBlank()))
                .orElse("–");
    }
}
