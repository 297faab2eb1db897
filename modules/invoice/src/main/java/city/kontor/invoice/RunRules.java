package city.kontor.invoice;

import city.kontor.invoice.TreasuryCommand.AddToRun;
import city.kontor.invoice.TreasuryCommand.Book;
import city.kontor.invoice.TreasuryCommand.CloseRun;
import city.kontor.invoice.TreasuryCommand.CreatePaymentRun;
import city.kontor.invoice.TreasuryCommand.DiscardRun;
import city.kontor.invoice.TreasuryCommand.RecordSettlement;
import city.kontor.invoice.TreasuryCommand.ReleaseRun;
import city.kontor.invoice.TreasuryCommand.RemoveFromRun;
import city.kontor.invoice.TreasuryCommand.ReopenRun;
import city.kontor.invoice.TreasuryCommand.SettleRun;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the treasury may do, and when. Pure: everything it knows is handed in. */
public final class RunRules {
    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private RunRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    public static Decision decide(TreasuryCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new RunRules(registers, actor, stamp);
        return switch (command) {
            case Book book -> rules.book(book);
            case RecordSettlement settle -> rules.settle(settle);
            case CreatePaymentRun create -> rules.create(create);
            case AddToRun add ->
                rules.withRun(
                        add.scope(),
                        add.runId(),
                        run -> rules.open(run)
                                .map(Decision.class::cast)
                                .orElseGet(() -> rules.add(run, add.invoiceIds(), new ArrayList<>())));
            case RemoveFromRun remove ->
                rules.withRun(remove.scope(), remove.runId(), run -> rules.remove(run, remove));
            case CloseRun close ->
                rules.withRun(
                        close.scope(), close.runId(), run -> new ReleaseRules(run, registers, actor, stamp).close());
            case ReopenRun reopen ->
                rules.withRun(
                        reopen.scope(),
                        reopen.runId(),
                        run -> new ReleaseRules(run, registers, actor, stamp).reopen(reopen.reason()));
            case ReleaseRun release ->
                rules.withRun(
                        release.scope(),
                        release.runId(),
                        run -> new ReleaseRules(run, registers, actor, stamp).release(release.fileSha256()));
            case DiscardRun discard ->
                rules.withRun(discard.scope(), discard.runId(), run -> rules.discard(run, discard));
            case SettleRun settle -> rules.withRun(settle.scope(), settle.runId(), run -> rules.settle(run, settle));
        };
    }

    private Decision book(Book command) {
        return withInvoice(
                command.scope(),
                command.invoiceId(),
                invoice -> new ConfirmationRules(invoice, registers, actor, stamp).book(command));
    }

    private Decision create(CreatePaymentRun command) {
        LocalDate today = Say.date(stamp.at());
        LocalDate day = command.executionDate();
        if (registers.run(command.runId()).isPresent()) {
            return Refusal.RUN_EXISTS.because();
        }
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    String number =
                            NumberKind.RUN.format(today.getYear(), registers.next(NumberKind.RUN, today.getYear()));
                    var events = new ArrayList<Event>();
                    events.add(new TreasuryEvent.PaymentRunCreated(
                            command.runId(), command.scope(), number, day, command.cityAccountId(), by));
                    var run = new PaymentRun(
                            command.runId(),
                            command.scope(),
                            number,
                            PaymentRun.State.OPEN,
                            day,
                            command.cityAccountId(),
                            List.of(),
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            by,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                    return add(run, command.invoiceIds(), events);
                },
                () -> Refusal.RUN_NOT_TREASURY.when(!command.scope().equals(InvoiceScopes.TREASURY)),
                () -> Refusal.RUN_DAY_PAST.when(day.isBefore(today), Say.day(day)),
                () -> Refusal.RUN_DAY_NO_BANK.when(
                        !BankCalendar.open(day), Say.day(day), Say.day(BankCalendar.onOrAfter(day))),
                () -> Refusal.RUN_ACCOUNT_UNKNOWN.when(registers
                        .cityAccount(command.cityAccountId())
                        .filter(CityAccount::active)
                        .isEmpty()));
    }

    private Decision add(PaymentRun run, List<String> invoiceIds, List<Event> events) {
        for (String invoiceId : invoiceIds.stream().distinct().toList()) {
            Optional<Payable> found = Payable.find(registers, invoiceId);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.because();
            }
            Payable payable = found.get();
            Invoice invoice = payable.invoice();
            Optional<Creditor> creditor = invoice.data().seller().creditorId().flatMap(registers::creditor);
            Optional<Decision.Rejected> refusal = addable(payable, creditor, run);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            events.add(new TreasuryEvent.InvoiceAddedToRun(
                    invoice.id(),
                    run.id(),
                    run.scope(),
                    item(payable, creditor.orElseThrow(), run),
                    Signature.of(actor, stamp)));
        }
        return new Decision.Accepted(events);
    }

    private static Optional<Decision.Rejected> addable(Payable payable, Optional<Creditor> creditor, PaymentRun run) {
        Invoice invoice = payable.invoice();
        String name = creditor.map(found -> found.data().name()).orElse("");
        boolean inRun = run.items().stream().anyMatch(item -> item.payableId().equals(payable.id()));
        return Refusal.RUN_ALREADY_IN
                .when(inRun, payable.label())
                .or(() -> Refusal.PARTS_ONE_BY_ONE.when(payable.inParts(), invoice.label()))
                .or(() -> Checks.missing(invoice))
                .or(() -> Refusal.RETENTION_HELD.when(
                        payable.part()
                                .filter(part -> part.state() == InvoicePart.State.HELD)
                                .isPresent(),
                        payable.label()))
                .or(() -> Checks.state(invoice, invoice.state() == InvoiceState.BOOKED))
                .or(() -> Refusal.PART_MOVED.when(payable.state() != InvoiceState.BOOKED, payable.label()))
                .or(() -> Refusal.CREDITOR_MISSING.when(creditor.isEmpty(), invoice.label()))
                .or(() -> Refusal.CREDITOR_BLOCKED.when(
                        creditor.flatMap(Creditor::blockedReason).isPresent(), name))
                .or(() -> Refusal.IBAN_CHANGED_SINCE_ORDER.when(
                        !creditor.flatMap(Creditor::account)
                                .map(BankAccount::iban)
                                .equals(payable.orderedIban()),
                        payable.label(),
                        name));
    }

    private static PaymentItem item(Payable payable, Creditor creditor, PaymentRun run) {
        Invoice invoice = payable.invoice();
        // A discount is earned by paying in time; what was retained beyond that is paid in full.
        boolean retained = payable.part()
                .filter(part -> part.kind() == InvoicePart.Kind.RETENTION)
                .isPresent();
        Heading heading = invoice.data().heading();
        BankAccount account = creditor.account().orElseThrow();
        return new PaymentItem(
                invoice.id(),
                invoice.scope(),
                invoice.label(),
                heading.number().orElseThrow(),
                heading.issueDate().orElseThrow(),
                heading.customerNumber().or(() -> creditor.data().customerNumber()),
                creditor.id(),
                creditor.data().name(),
                account.iban(),
                account.bic(),
                payable.grossCents(),
                retained ? 0 : invoice.data().terms().discountCents(payable.grossCents(), run.executionDate()),
                PaymentItem.endToEndId(payable.label().replace('/', '-'), run.number()),
                payable.part().map(part -> new PaidPart(part.number(), part.kind())));
    }

    private Decision remove(PaymentRun run, RemoveFromRun command) {
        Optional<PaymentItem> in = run.items().stream()
                .filter(item -> item.payableId().equals(command.invoiceId()))
                .findFirst();
        return Decision.unless(
                () -> Decision.accept(removed(run, in.orElseThrow(), command.reason())),
                () -> open(run),
                () -> Refusal.RUN_NOT_IN.when(in.isEmpty(), run.number()),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Decision discard(PaymentRun run, DiscardRun command) {
        return Decision.unless(
                () -> {
                    var events = new ArrayList<Event>();
                    run.items().forEach(item -> events.add(removed(run, item, command.reason())));
                    events.add(new TreasuryEvent.RunDiscarded(run.id(), command.reason(), Signature.of(actor, stamp)));
                    return new Decision.Accepted(events);
                },
                () -> Refusal.RUN_RELEASED.when(run.state().compareTo(PaymentRun.State.RELEASED) >= 0, run.number()),
                () -> Checks.reasonGiven(command.reason()));
    }

    private TreasuryEvent.InvoiceRemovedFromRun removed(PaymentRun run, PaymentItem item, String reason) {
        return new TreasuryEvent.InvoiceRemovedFromRun(
                item.invoiceId(), run.id(), reason, item.part().map(PaidPart::number), Signature.of(actor, stamp));
    }

    private Decision settle(PaymentRun run, SettleRun command) {
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    var events = new ArrayList<Event>();
                    run.items().stream()
                            .filter(item -> Payable.find(registers, item)
                                    .filter(payable -> payable.state() == InvoiceState.PAID)
                                    .isPresent())
                            .forEach(item -> events.add(new TreasuryEvent.InvoiceSettled(
                                    item.invoiceId(),
                                    command.settledOn(),
                                    item.amountCents(),
                                    command.statementReference(),
                                    item.part().map(PaidPart::number),
                                    by)));
                    events.add(new TreasuryEvent.RunSettled(
                            run.id(), command.settledOn(), command.statementReference(), by));
                    return new Decision.Accepted(events);
                },
                () -> Refusal.RUN_NOT_RELEASED.when(run.state() != PaymentRun.State.RELEASED, run.number()),
                () -> Refusal.DATE_IN_FUTURE.when(command.settledOn().isAfter(Say.date(stamp.at()))),
                () -> Refusal.RUN_SETTLEMENT_AMOUNT.when(
                        command.amountCents() != run.totalCents(),
                        Say.euro(run.totalCents()),
                        Say.euro(command.amountCents())));
    }

    private Decision settle(RecordSettlement command) {
        return withInvoice(command.scope(), command.invoiceId(), invoice -> {
            // A credit note that no run could net against an invoice is refunded by the seller.
            boolean refund = invoice.state() == InvoiceState.BOOKED && invoice.creditNote();
            Optional<Payable> found = Payable.find(registers, invoice.id(), command.part());
            if (found.isEmpty()) {
                return Refusal.PART_UNKNOWN.because(invoice.label());
            }
            Payable payable = found.get();
            long expected = payable.expectedCents();
            return Decision.unless(
                    () -> Decision.accept(new TreasuryEvent.InvoiceSettled(
                            invoice.id(),
                            command.settledOn(),
                            command.amountCents(),
                            command.statementReference(),
                            command.part(),
                            Signature.of(actor, stamp))),
                    () -> Refusal.PARTS_ONE_BY_ONE.when(payable.inParts(), invoice.label()),
                    () -> Checks.state(invoice, refund || payable.state() == InvoiceState.PAID),
                    () -> Refusal.DATE_IN_FUTURE.when(command.settledOn().isAfter(Say.date(stamp.at()))),
                    () -> Refusal.SETTLEMENT_AMOUNT.when(
                            command.amountCents() != expected,
                            payable.label(),
                            Say.euro(expected),
                            Say.euro(command.amountCents())));
        });
    }

    private Optional<Decision.Rejected> open(PaymentRun run) {
        return Refusal.RUN_NOT_OPEN.when(run.state() != PaymentRun.State.OPEN, run.number());
    }

    private Decision withRun(Scope scope, String runId, java.util.function.Function<PaymentRun, Decision> rule) {
        return registers
                .run(runId)
                .filter(run -> run.scope().equals(scope))
                .map(rule)
                .orElseGet(Refusal.RUN_UNKNOWN::because);
    }

    private Decision withInvoice(Scope scope, String invoiceId, java.util.function.Function<Invoice, Decision> rule) {
        Optional<Invoice> found = registers.invoice(invoiceId);
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Invoice invoice = found.get();
        return invoice.scope().equals(scope)
                ? rule.apply(invoice)
                : Refusal.MOVED.because(invoice.label(), invoice.scope().id());
    }
}
