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
        List<Payable> payables = target.items().stream()
                .flatMap(item -> Payable.find(registers, item).stream())
                .filter(payable -> fits(payable, target.run().id(), back))
                .toList();
        if (payables.size() != target.items().size()) {
            return;
        }
        payables.forEach(payable -> one(line, payable, back));
        matched(line, back, target.id(), target.label());
    }

    private boolean fits(Payable payable, String runId, boolean back) {
        InvoiceState state = after.getOrDefault(payable.id(), payable.state());
        return payable.runId().filter(runId::equals).isPresent()
                && (state == InvoiceState.PAID || (back && state == InvoiceState.SETTLED));
    }

    /** @param back whether the payment came back */
    void one(StatementLine line, Payable payable, boolean back) {
        long cents = payable.expectedCents();
        String invoiceId = payable.invoice().id();
        if (back) {
            events.add(new StatementEvent.PaymentReturned(
                    invoiceId,
                    payable.runId().orElse(""),
                    line.entry().bookedOn(),
                    cents,
                    reason(line.entry()),
                    line.reference(),
                    payable.number(),
                    by));
        } else {
            events.add(new TreasuryEvent.InvoiceSettled(
                    invoiceId, line.entry().bookedOn(), cents, line.reference(), payable.number(), by));
        }
        after.put(payable.id(), back ? InvoiceState.BOOKED : InvoiceState.SETTLED);
        payable.runId().ifPresent(runId -> touchedRuns.put(runId, line));
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
                .filter(run -> run.items().stream().noneMatch(item -> waits(item, runId)))
                .ifPresent(run -> events.add(
                        new TreasuryEvent.RunSettled(runId, line.entry().bookedOn(), line.reference(), by))));
    }

    private boolean waits(PaymentItem item, String runId) {
        return Optional.ofNullable(after.get(item.payableId()))
                .or(() -> Payable.find(registers, item)
                        .filter(payable -> payable.runId().filter(runId::equals).isPresent())
                        .map(Payable::state))
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
