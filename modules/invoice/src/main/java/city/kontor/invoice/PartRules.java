package city.kontor.invoice;

import city.kontor.invoice.PartCommand.AskRelease;
import city.kontor.invoice.PartCommand.GrantRelease;
import city.kontor.invoice.PartCommand.PlanParts;
import city.kontor.invoice.PartCommand.WithdrawRelease;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which parts an invoice is paid, and when what is retained may be. Pure: everything it knows is handed in. */
final class PartRules {
    private final Invoice invoice;
    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private PartRules(Invoice invoice, Registers registers, Actor actor, Stamp stamp) {
        this.invoice = invoice;
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    static Decision decide(PartCommand command, Registers registers, Actor actor, Stamp stamp) {
        Optional<Invoice> found = registers.invoice(command.invoiceId());
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Invoice invoice = found.get();
        if (!invoice.scope().equals(command.scope())) {
            return Refusal.MOVED.because(invoice.label(), invoice.scope().id());
        }
        var rules = new PartRules(invoice, registers, actor, stamp);
        return switch (command) {
            case PlanParts plan -> rules.plan(plan);
            case AskRelease ask -> rules.with(ask.part(), part -> rules.ask(part, ask));
            case GrantRelease grant -> rules.with(grant.part(), part -> rules.grant(part, grant));
            case WithdrawRelease withdraw -> rules.with(withdraw.part(), part -> rules.withdraw(part, withdraw));
        };
    }

    private Decision plan(PlanParts command) {
        List<PlannedPart> parts = command.parts();
        if (parts.equals(invoice.parts().stream().map(InvoicePart::planned).toList())) {
            return Decision.accept();
        }
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    var events = new ArrayList<Event>();
                    events.add(new PartEvent.PartsPlanned(invoice.id(), parts, parts.size(), retained(parts), by));
                    List<Step> voided = Voiding.voided(invoice.signatures().keySet(), List.of(ChangedField.PARTS));
                    if (!voided.isEmpty()) {
                        events.add(
                                new ClerkEvent.ConfirmationsVoided(invoice.id(), voided, VoidCause.PARTS_PLANNED, by));
                    }
                    return new Decision.Accepted(events);
                },
                () -> Checks.state(invoice, invoice.state().inDepartment() || invoice.state() == InvoiceState.ORDERED),
                () -> Checks.revision(invoice, command.revisionSeen()),
                () -> check(parts, invoice.grossCents()));
    }

    /** What speaks against parts of an invoice over this gross total; no parts are always right. */
    static Optional<Decision.Rejected> check(List<PlannedPart> parts, long grossCents) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        long sum = parts.stream().mapToLong(PlannedPart::amountCents).sum();
        return Refusal.TOO_MANY
                .when(parts.size() > PartCommand.MOST, String.valueOf(PartCommand.MOST))
                .or(() -> Refusal.PARTS_OF_CREDIT.when(grossCents <= 0))
                .or(() -> Refusal.PART_ZERO.when(parts.stream().anyMatch(part -> part.amountCents() <= 0)))
                .or(() -> Refusal.PARTS_OFF.when(
                        sum != grossCents, Say.euro(sum), Say.euro(grossCents), Say.euro(grossCents - sum)))
                .or(() -> Refusal.PARTS_ONE.when(parts.size() == 1))
                .or(() -> Refusal.PARTS_ALL_RETAINED.when(retained(parts) == sum))
                .or(() -> parts.stream()
                        .flatMap(part -> check(part, grossCents).stream())
                        .findFirst());
    }

    private static Optional<Decision.Rejected> check(PlannedPart part, long grossCents) {
        return Refusal.RETENTION_REASON
                .when(
                        part.kind() == InvoicePart.Kind.RETENTION
                                && part.reason().isBlank(),
                        Say.euro(part.amountCents()))
                .or(() -> part.percentHundredths()
                        .filter(percent -> PlannedPart.share(grossCents, percent) != part.amountCents())
                        .map(percent -> Refusal.PART_PERCENT.because(
                                Say.percent(percent),
                                Say.euro(PlannedPart.share(grossCents, percent)),
                                Say.euro(part.amountCents()))));
    }

    /** The parts that an invoice has, checked against its gross total as it is now. */
    static Optional<Decision.Rejected> check(Invoice invoice) {
        return check(invoice.parts().stream().map(InvoicePart::planned).toList(), invoice.grossCents());
    }

    private static long retained(List<PlannedPart> parts) {
        return parts.stream()
                .filter(part -> part.kind() == InvoicePart.Kind.RETENTION)
                .mapToLong(PlannedPart::amountCents)
                .sum();
    }

    private Decision ask(InvoicePart part, AskRelease command) {
        // Who booked it keeps away from the facts: section 31 (3) sentence 2 KomHVO NRW, whatever came first.
        var booked = Optional.ofNullable(invoice.signatures().get(Step.BOOK))
                .filter(signature -> signature.personId().equals(actor.personId()));
        var authority = new Authority(actor, InvoiceRights.FACTS, invoice.scope(), stamp)
                .sign(Step.FACTS, Map.of(), invoice.label(), 0);
        Optional<String> guarantee = command.guarantee().map(String::strip).filter(text -> !text.isEmpty());
        boolean early = part.kind() == InvoicePart.Kind.RETENTION
                && Say.date(stamp.at()).isBefore(part.dueOn());
        return Decision.unless(
                () -> Decision.accept(new PartEvent.ReleaseAsked(
                        invoice.id(),
                        part.number(),
                        part.amountCents(),
                        command.reason().strip(),
                        guarantee,
                        authority.signature().orElseThrow())),
                () -> held(part),
                () -> Checks.missing(invoice),
                () -> part.asked()
                        .map(signature ->
                                Refusal.RELEASE_ASKED.because(label(part), signature.name(), Say.day(signature.at()))),
                authority::refusal,
                () -> booked.map(signature -> Refusal.DUTY_BOOK_FACTS.because(Say.day(signature.at()), label(part))),
                () -> Checks.reasonGiven(command.reason()),
                () -> Refusal.RETAINED_UNTIL.when(
                        early && !part.planned().againstGuarantee(), label(part), Say.day(part.dueOn())),
                () -> Refusal.GUARANTEE_MISSING.when(early && guarantee.isEmpty(), label(part), Say.day(part.dueOn())));
    }

    private Decision grant(InvoicePart part, GrantRelease command) {
        Optional<Creditor> creditor = invoice.data().seller().creditorId().flatMap(registers::creditor);
        Optional<BankAccount> account = creditor.flatMap(Creditor::account);
        String name = creditor.map(found -> found.data().name()).orElse("");
        var booked = Optional.ofNullable(invoice.signatures().get(Step.BOOK))
                .filter(signature -> signature.personId().equals(actor.personId()));
        var authority = new Authority(actor, InvoiceRights.ORDER, invoice.scope(), stamp)
                .sign(
                        part.amountCents(),
                        List.of(
                                new Authority.Bars(Step.ORDER, confirmed(), label(part)),
                                new Authority.Bars(Step.ORDER, part.releases(), label(part))));
        return Decision.unless(
                () -> Decision.accept(new PartEvent.ReleaseGranted(
                        invoice.id(),
                        part.number(),
                        part.amountCents(),
                        account.orElseThrow().iban(),
                        authority.signature().orElseThrow())),
                () -> held(part),
                () -> Checks.missing(invoice),
                () -> Refusal.RELEASE_FIRST.when(part.asked().isEmpty(), label(part)),
                () -> Refusal.SETTLEMENT_AMOUNT.when(
                        command.amountCents() != part.amountCents(),
                        label(part),
                        Say.euro(part.amountCents()),
                        Say.euro(command.amountCents())),
                authority::refusal,
                () -> booked.map(signature -> Refusal.DUTY_BOOK_ORDER.because(Say.day(signature.at()), label(part))),
                () -> Refusal.CREDITOR_MISSING.when(creditor.isEmpty(), invoice.label()),
                () -> Refusal.CREDITOR_BLOCKED.when(
                        creditor.flatMap(Creditor::blockedReason).isPresent(), name),
                () -> Refusal.CREDITOR_NO_ACCOUNT.when(account.isEmpty(), name));
    }

    /** The confirmations of the invoice itself that bar their signers from an order. */
    private Map<Step, Signature> confirmed() {
        var confirmed = new EnumMap<Step, Signature>(Step.class);
        confirmed.putAll(invoice.signatures());
        confirmed.keySet().retainAll(List.of(Step.FACTS, Step.AMOUNT));
        return confirmed;
    }

    private Decision withdraw(InvoicePart part, WithdrawRelease command) {
        boolean may =
                actor.may(InvoiceRights.FACTS, invoice.scope()) || actor.may(InvoiceRights.ORDER, invoice.scope());
        return Decision.unless(
                () -> Decision.accept(new PartEvent.ReleaseWithdrawn(
                        invoice.id(), part.number(), command.reason().strip(), Signature.of(actor, stamp))),
                () -> Refusal.NO_RIGHT.when(!may, InvoiceRights.FACTS.key()),
                () -> moved(part),
                () -> Refusal.RELEASE_NONE.when(part.asked().isEmpty(), label(part)),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Optional<Decision.Rejected> held(InvoicePart part) {
        return moved(part).or(() -> Refusal.PART_OPEN.when(part.state() != InvoicePart.State.HELD, label(part)));
    }

    private Optional<Decision.Rejected> moved(InvoicePart part) {
        return Refusal.PART_MOVED.when(part.state().compareTo(InvoicePart.State.OPEN) > 0, label(part));
    }

    private Decision with(int number, java.util.function.Function<InvoicePart, Decision> rule) {
        return invoice.part(number).map(rule).orElseGet(() -> Refusal.PART_UNKNOWN.because(invoice.label()));
    }

    private String label(InvoicePart part) {
        return new Payable(invoice, Optional.of(part)).label();
    }
}
