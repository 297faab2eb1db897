package city.kontor.invoice;

import city.kontor.invoice.ClerkCommand.AssignAccounts;
import city.kontor.invoice.ClerkCommand.ConfirmAmount;
import city.kontor.invoice.ClerkCommand.ConfirmFacts;
import city.kontor.invoice.ClerkCommand.CorrectFields;
import city.kontor.invoice.ClerkCommand.OrderPayment;
import city.kontor.invoice.ClerkCommand.WithdrawConfirmation;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Check;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The confirmations, the order and the booking of one invoice, and what voids them. */
final class ConfirmationRules {
    private final Invoice invoice;
    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    ConfirmationRules(Invoice invoice, Registers registers, Actor actor, Stamp stamp) {
        this.invoice = invoice;
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    Decision correct(CorrectFields command) {
        List<ChangedField> changed = Voiding.changed(invoice.data(), command.data());
        if (changed.isEmpty()) {
            return Decision.accept();
        }
        return Decision.unless(
                () -> voiding(
                        new ClerkEvent.FieldsCorrected(
                                invoice.id(),
                                command.data(),
                                changed,
                                suspicion(command.data(), changed),
                                Signature.of(actor, stamp)),
                        changed,
                        VoidCause.FIELDS_CORRECTED),
                this::changeable,
                () -> Checks.revision(invoice, command.revisionSeen()),
                () -> DataRules.check(command.data(), changed),
                () -> command.data().seller().creditorId().isPresent()
                                && changed.contains(ChangedField.CREDITOR)
                                && registers
                                        .creditor(command.data()
                                                .seller()
                                                .creditorId()
                                                .get())
                                        .isEmpty()
                        ? Optional.of(Refusal.CREDITOR_UNKNOWN.because())
                        : Optional.empty());
    }

    /** A person's decision that it is no duplicate stands until number, seller or amount change. */
    private Optional<Suspicion> suspicion(InvoiceData data, List<ChangedField> changed) {
        boolean compared = changed.contains(ChangedField.NUMBER)
                || changed.contains(ChangedField.SELLER)
                || changed.contains(ChangedField.CREDITOR);
        return compared
                ? InvoiceRules.suspicion(registers, invoice.id(), invoice.originalSha256(), data)
                : invoice.suspicion();
    }

    Decision assign(AssignAccounts command) {
        if (command.lines().equals(invoice.lines()) && command.basis() == invoice.lineBasis()) {
            return Decision.accept();
        }
        Optional<Long> target = command.basis() == LineBasis.GROSS
                ? invoice.data().amounts().grossCents()
                : invoice.data().amounts().netCents();
        return Decision.unless(
                () -> voiding(
                        new ClerkEvent.AccountsAssigned(
                                invoice.id(), command.basis(), command.lines(), Signature.of(actor, stamp)),
                        List.of(ChangedField.ACCOUNTS),
                        VoidCause.ACCOUNTS_ASSIGNED),
                this::changeable,
                () -> Checks.revision(invoice, command.revisionSeen()),
                () -> LineRules.check(command.basis(), command.lines(), target, registers));
    }

    Decision facts(ConfirmFacts command) {
        Heading heading = invoice.data().heading();
        Optional<OrderMatch> misfit = PurchaseRules.match(invoice, registers).filter(match -> !match.matches());
        return signAll(
                Step.FACTS,
                command.revisionSeen(),
                signature -> {
                    var events = new ArrayList<Event>();
                    misfit.ifPresent(match -> events.add(new PurchaseEvent.DifferenceAccepted(
                            invoice.id(),
                            match.order().number(),
                            match.differences().stream()
                                    .map(OrderMatch.Difference::kind)
                                    .toList(),
                            command.differenceReason().orElseThrow().strip(),
                            signature)));
                    events.add(new ClerkEvent.FactsConfirmed(invoice.id(), signature));
                    return events;
                },
                () -> Refusal.NUMBER_MISSING.when(heading.number().isEmpty(), invoice.label()),
                () -> Refusal.ISSUE_DATE_MISSING.when(heading.issueDate().isEmpty(), invoice.label()),
                () -> Refusal.SELLER_MISSING.when(invoice.data().seller().name().isEmpty(), invoice.label()),
                () -> Refusal.GROSS_MISSING.when(invoice.grossCents() == 0, invoice.label()),
                () -> LineRules.sum(invoice.lineBasis(), invoice.lines(), invoice.lineTarget()),
                () -> PartRules.check(invoice),
                this::suspicionDecided,
                () -> misfit.filter(match -> command.differenceReason()
                                .filter(reason -> !reason.isBlank())
                                .isEmpty())
                        .map(match -> Refusal.PURCHASE_REASON_MISSING.because(
                                invoice.label(), match.order().number())));
    }

    Decision amount(ConfirmAmount command) {
        Amounts amounts = invoice.data().amounts();
        return sign(
                Step.AMOUNT,
                command.revisionSeen(),
                signature -> new ClerkEvent.AmountConfirmed(invoice.id(), signature),
                () -> DataRules.totals(amounts),
                () -> LineRules.sum(invoice.lineBasis(), invoice.lines(), invoice.lineTarget()),
                () -> PartRules.check(invoice));
    }

    Decision order(OrderPayment command) {
        Optional<Creditor> creditor = invoice.data().seller().creditorId().flatMap(registers::creditor);
        Optional<BankAccount> account = creditor.flatMap(Creditor::account);
        String name = creditor.map(found -> found.data().name()).orElse("");
        List<BudgetRules.Excess> excesses = BudgetRules.excesses(invoice, registers);
        return signAll(
                Step.ORDER,
                command.revisionSeen(),
                signature -> {
                    var events = new ArrayList<Event>();
                    excesses.forEach(excess -> events.add(new BudgetEvent.BudgetOverridden(
                            invoice.id(),
                            excess.key().label(),
                            excess.overCents(),
                            command.budgetReason().orElseThrow().strip(),
                            signature)));
                    events.add(new ClerkEvent.PaymentOrdered(
                            invoice.id(),
                            invoice.orderedCents(),
                            account.orElseThrow().iban(),
                            signature));
                    return events;
                },
                this::suspicionDecided,
                () -> Refusal.CURRENCY.when(
                        !invoice.data().amounts().currency().equals("EUR"),
                        invoice.data().amounts().currency()),
                () -> Refusal.CREDITOR_MISSING.when(creditor.isEmpty(), invoice.label()),
                () -> Refusal.CREDITOR_BLOCKED.when(
                        creditor.flatMap(Creditor::blockedReason).isPresent(), name),
                () -> Refusal.CREDITOR_NO_ACCOUNT.when(account.isEmpty(), name),
                // Money goes to the approved account only. A different one on the page is a new account or a fraud.
                () -> invoice.data()
                        .seller()
                        .iban()
                        .filter(printed -> !printed.equals(account.orElseThrow().iban()))
                        .map(printed -> Refusal.IBAN_DIFFERS.because(
                                Ibans.pretty(printed),
                                Ibans.pretty(account.orElseThrow().iban()))),
                () -> BudgetRules.refusal(excesses, command.budgetReason(), actor, invoice.scope()));
    }

    Decision book(TreasuryCommand.Book command) {
        return sign(Step.BOOK, command.revisionSeen(), signature -> {
            int year = Say.date(stamp.at()).getYear();
            return new TreasuryEvent.InvoiceBooked(
                    invoice.id(), NumberKind.BOOKING.format(year, registers.next(NumberKind.BOOKING, year)), signature);
        });
    }

    Decision withdraw(WithdrawConfirmation command) {
        Step step = command.step();
        if (!step.onInvoice()) {
            return Refusal.NOT_WITHDRAWABLE.because(invoice.label());
        }
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    var events = new ArrayList<Event>();
                    events.add(new ClerkEvent.ConfirmationWithdrawn(invoice.id(), step, command.reason(), by));
                    List<Step> later = Voiding.after(invoice.signatures().keySet(), step);
                    if (!later.isEmpty()) {
                        events.add(new ClerkEvent.ConfirmationsVoided(
                                invoice.id(), later, VoidCause.CONFIRMATION_WITHDRAWN, by));
                    }
                    return new Decision.Accepted(events);
                },
                () -> Refusal.NO_RIGHT.when(
                        !actor.may(step.right(), invoice.scope()), step.right().key()),
                () -> Checks.state(invoice, invoice.state().compareTo(InvoiceState.BOOKED) <= 0),
                () -> Refusal.PARTS_BEGUN.when(invoice.parts().stream().anyMatch(InvoicePart::begun), invoice.label()),
                () -> Refusal.NOTHING_TO_WITHDRAW.when(!invoice.signatures().containsKey(step), invoice.label()),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Optional<Decision.Rejected> changeable() {
        return Checks.state(invoice, invoice.state().inDepartment() || invoice.state() == InvoiceState.ORDERED);
    }

    private Optional<Decision.Rejected> suspicionDecided() {
        return invoice.suspicion()
                .map(suspicion -> Refusal.SUSPICION_OPEN.because(
                        invoice.label(), suspicion.registerNumber().orElse(suspicion.invoiceId())));
    }

    private Decision sign(Step step, String revisionSeen, Function<Signature, Event> event, Check... checks) {
        return signAll(step, revisionSeen, signature -> List.of(event.apply(signature)), checks);
    }

    private Decision signAll(Step step, String revisionSeen, Function<Signature, List<Event>> events, Check... checks) {
        // The limit is asked for the whole, so that nobody gets around it by paying in parts.
        var authority = new Authority(actor, step.right(), invoice.scope(), stamp)
                .sign(step, invoice.signatures(), invoice.label(), step == Step.ORDER ? invoice.grossCents() : 0);
        return Decision.unless(
                () -> Decision.unless(
                        () -> new Decision.Accepted(
                                events.apply(authority.signature().orElseThrow())),
                        checks),
                () -> Checks.next(invoice, step),
                () -> Checks.revision(invoice, revisionSeen),
                authority::refusal);
    }

    private Decision voiding(Event event, List<ChangedField> changed, VoidCause cause) {
        List<Step> voided = Voiding.voided(invoice.signatures().keySet(), changed);
        return voided.isEmpty()
                ? Decision.accept(event)
                : Decision.accept(
                        event,
                        new ClerkEvent.ConfirmationsVoided(invoice.id(), voided, cause, Signature.of(actor, stamp)));
    }
}
