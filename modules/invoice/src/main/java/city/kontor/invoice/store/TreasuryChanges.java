package city.kontor.invoice.store;

import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.Payable;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.Step;
import city.kontor.invoice.TreasuryEvent;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import java.util.Optional;

/** Writes what happened in the treasury into the rows of runs and invoices. */
public final class TreasuryChanges {
    private final Rows rows;
    private final InvoiceChanges invoices;
    private final PartRows parts;

    public TreasuryChanges(Rows rows, Stamp stamp) {
        this.rows = rows;
        invoices = new InvoiceChanges(rows, stamp);
        parts = new PartRows(rows, stamp);
    }

    public void apply(TreasuryEvent event) {
        switch (event) {
            case TreasuryEvent.InvoiceBooked booked -> {
                invoices.change(booked.invoiceId(), row -> {
                    Signatures.put(row, Step.BOOK, Optional.of(booked.by()));
                    row.setBookingNumber(booked.bookingNumber());
                    row.setState(InvoiceState.BOOKED.name());
                    invoices.revise(row, booked, LastChange.Kind.BOOK);
                });
                Counters.given(rows, booked.bookingNumber());
            }
            case TreasuryEvent.PaymentRunCreated created -> RunRows.created(rows, created);
            case TreasuryEvent.InvoiceAddedToRun added -> {
                RunRows.added(rows, added);
                added.item()
                        .part()
                        .ifPresentOrElse(
                                part -> parts.added(added, part.number()),
                                () -> invoices.change(added.invoiceId(), row -> {
                                    row.setRunId(added.runId());
                                    row.setState(InvoiceState.IN_RUN.name());
                                    invoices.revise(row, added, LastChange.Kind.PAYMENT);
                                }));
            }
            case TreasuryEvent.InvoiceRemovedFromRun removed -> {
                RunRows.removed(rows, removed.runId(), Payable.id(removed.invoiceId(), removed.part()));
                removed.part()
                        .ifPresentOrElse(
                                part -> parts.removed(removed, part),
                                () -> invoices.change(removed.invoiceId(), row -> {
                                    row.setRunId(null);
                                    row.setState(InvoiceState.BOOKED.name());
                                    invoices.revise(row, removed, LastChange.Kind.PAYMENT);
                                }));
            }
            case TreasuryEvent.RunClosed closed ->
                RunRows.change(rows, closed.runId(), row -> RunRows.closed(row, closed));
            case TreasuryEvent.RunReopened reopened -> RunRows.change(rows, reopened.runId(), RunRows::reopened);
            case TreasuryEvent.RunFirstReleased first ->
                RunRows.released(rows, first.runId(), "first", PaymentRun.State.FIRST_RELEASED, first.by());
            case TreasuryEvent.RunReleased second ->
                RunRows.released(rows, second.runId(), "second", PaymentRun.State.RELEASED, second.by());
            case TreasuryEvent.InvoicePaid paid ->
                paid.part()
                        .ifPresentOrElse(
                                part -> parts.paid(paid, part),
                                () -> invoices.change(paid.invoiceId(), row -> {
                                    row.setPaidCents(paid.amountCents());
                                    row.setPaidOn(paid.executionDate().toString());
                                    row.setReturnReason(null);
                                    row.setState(InvoiceState.PAID.name());
                                    invoices.revise(row, paid, LastChange.Kind.PAYMENT);
                                }));
            case TreasuryEvent.RunDiscarded discarded ->
                RunRows.change(rows, discarded.runId(), row -> {
                    row.setState(PaymentRun.State.DISCARDED.name());
                    row.setOutcomeReason(discarded.reason());
                });
            case TreasuryEvent.InvoiceSettled settled ->
                settled.part().ifPresentOrElse(part -> parts.settled(settled, part), () -> settle(settled));
            case TreasuryEvent.RunSettled settled ->
                RunRows.change(rows, settled.runId(), row -> row.setState(PaymentRun.State.SETTLED.name()));
        }
    }

    private void settle(TreasuryEvent.InvoiceSettled event) {
        invoices.change(event.invoiceId(), row -> {
            row.setPaidCents(event.amountCents());
            row.setSettledOn(event.settledOn().toString());
            row.setStatementReference(event.statementReference());
            row.setState(InvoiceState.SETTLED.name());
            invoices.revise(row, event, LastChange.Kind.PAYMENT);
        });
    }
}
