package city.kontor.invoice;

import city.kontor.invoice.MasterDataCommand.ApproveIban;
import city.kontor.invoice.MasterDataCommand.BlockCreditor;
import city.kontor.invoice.MasterDataCommand.ChangeCreditor;
import city.kontor.invoice.MasterDataCommand.CreateCreditor;
import city.kontor.invoice.MasterDataCommand.DeclineIban;
import city.kontor.invoice.MasterDataCommand.ImportCreditors;
import city.kontor.invoice.MasterDataCommand.ProposeIban;
import city.kontor.invoice.MasterDataCommand.PutChartEntry;
import city.kontor.invoice.MasterDataCommand.PutCityAccount;
import city.kontor.invoice.MasterDataCommand.UnblockCreditor;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Who may change creditors and accounts, and how. Pure: everything it knows is handed in. */
public final class MasterDataRules {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");

    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private MasterDataRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    public static Decision decide(MasterDataCommand command, Registers registers, Actor actor, Stamp stamp) {
        if (!command.scope().equals(Scope.CITY)) {
            return Refusal.NOT_CITY.because();
        }
        var rules = new MasterDataRules(registers, actor, stamp);
        var by = Signature.of(actor, stamp);
        return switch (command) {
            case CreateCreditor create -> rules.create(create, by);
            case ChangeCreditor change ->
                rules.with(
                        change.creditorId(),
                        creditor -> Decision.unless(
                                () -> Decision.accept(
                                        new MasterDataEvent.CreditorChanged(creditor.id(), change.data(), by)),
                                () -> CreditorRules.check(change.data(), Optional.of(creditor.data()))));
            case ImportCreditors importing -> CreditorRules.importing(importing, registers, by, stamp);
            case ProposeIban propose -> rules.with(propose.creditorId(), creditor -> rules.propose(creditor, propose));
            case ApproveIban approve -> rules.with(approve.creditorId(), creditor -> rules.approve(creditor, approve));
            case DeclineIban decline ->
                rules.with(
                        decline.creditorId(),
                        creditor -> Decision.unless(
                                () -> Decision.accept(
                                        new MasterDataEvent.IbanDeclined(creditor.id(), decline.reason(), by)),
                                () -> Refusal.CREDITOR_NO_PROPOSAL.when(
                                        creditor.proposal().isEmpty(),
                                        creditor.data().name()),
                                () -> Checks.reasonGiven(decline.reason())));
            case BlockCreditor block ->
                rules.with(
                        block.creditorId(),
                        creditor -> Decision.unless(
                                () -> Decision.accept(
                                        new MasterDataEvent.CreditorBlocked(creditor.id(), block.reason(), by)),
                                () -> Checks.reasonGiven(block.reason())));
            case UnblockCreditor unblock ->
                rules.with(
                        unblock.creditorId(),
                        creditor -> creditor.blockedReason().isEmpty()
                                ? Decision.accept()
                                : Decision.accept(new MasterDataEvent.CreditorUnblocked(creditor.id(), by)));
            case PutChartEntry put ->
                Decision.unless(
                        () -> Decision.accept(new MasterDataEvent.ChartEntryPut(
                                new ChartEntry(
                                        put.kind(), put.code(), put.name().strip(), put.active()),
                                by)),
                        () -> Refusal.CHART_CODE_WRONG.when(
                                !CODE.matcher(put.code()).matches()
                                        || put.name().isBlank(),
                                put.code()));
            case PutCityAccount put -> rules.put(put, by);
            case MasterDataCommand.PutDeadlines put ->
                Decision.unless(
                        () -> Decision.accept(new MasterDataEvent.DeadlinesPut(put.rule(), by)),
                        () -> Refusal.DEADLINES_WRONG.when(!put.rule().sound()));
        };
    }

    private Decision create(CreateCreditor command, Signature by) {
        return Decision.unless(
                () -> {
                    int year = Say.date(stamp.at()).getYear();
                    Optional<String> number = stamp.provisional()
                            ? Optional.empty()
                            : Optional.of(NumberKind.CREDITOR.format(year, registers.next(NumberKind.CREDITOR, year)));
                    return Decision.accept(
                            new MasterDataEvent.CreditorCreated(command.creditorId(), number, command.data(), by));
                },
                () -> Refusal.CREDITOR_EXISTS.when(
                        registers.creditor(command.creditorId()).isPresent()),
                () -> CreditorRules.check(command.data(), Optional.empty()));
    }

    private Decision propose(Creditor creditor, ProposeIban command) {
        Optional<String> iban = Ibans.normalised(command.iban());
        String name = creditor.data().name();
        return Decision.unless(
                () -> Decision.accept(new MasterDataEvent.IbanProposed(
                        creditor.id(),
                        new BankAccount(iban.orElseThrow(), command.bic()),
                        command.evidence(),
                        Signature.of(actor, stamp))),
                () -> Refusal.IBAN_WRONG.when(
                        iban.isEmpty()
                                || command.bic()
                                        .filter(bic -> !Ibans.isBic(bic))
                                        .isPresent(),
                        command.iban()),
                () -> Refusal.CREDITOR_SAME_ACCOUNT.when(
                        creditor.account().map(BankAccount::iban).equals(iban), name),
                () -> Refusal.CREDITOR_EVIDENCE_MISSING.when(command.evidence().isBlank(), name));
    }

    /**
     * The second pair of eyes on a bank account. Payments ordered to the old account lose their order; while an invoice
     * is in a run, the account stays, because two people may be looking at its file right now.
     */
    private Decision approve(Creditor creditor, ApproveIban command) {
        String name = creditor.data().name();
        if (creditor.proposal().isEmpty()) {
            return Refusal.CREDITOR_NO_PROPOSAL.because(name);
        }
        Creditor.Proposal proposal = creditor.proposal().get();
        String proposer = proposal.by().personId();
        List<Invoice> unpaid = registers.unpaid(creditor.id());
        Optional<Invoice> inRun = unpaid.stream()
                .filter(invoice -> invoice.state() == InvoiceState.IN_RUN
                        || invoice.parts().stream().anyMatch(part -> part.state() == InvoicePart.State.IN_RUN))
                .findFirst();
        // Lent by the proposer, the right to approve would let one office propose and approve (see Authority).
        boolean onlyLentByProposer = actor.grants().stream()
                .filter(grant -> grant.covers(InvoiceRights.CREDITOR_APPROVE, Scope.CITY))
                .allMatch(grant -> grant.insteadOf().filter(proposer::equals).isPresent());
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    var events = new ArrayList<Event>();
                    events.add(new MasterDataEvent.IbanApproved(
                            creditor.id(), proposal.account(), creditor.account(), by));
                    unpaid.forEach(invoice -> events.addAll(unordered(invoice, by)));
                    return new Decision.Accepted(events);
                },
                () -> Refusal.CREDITOR_PROPOSAL_CHANGED.when(
                        !Ibans.normalised(command.ibanSeen())
                                .equals(Optional.of(proposal.account().iban())),
                        name),
                () -> Refusal.DUTY_IBAN.when(
                        proposer.equals(actor.personId()), Say.day(proposal.by().at()), name),
                () -> Refusal.DUTY_SUBSTITUTE.when(
                        onlyLentByProposer, proposal.by().name(), name),
                () -> inRun.map(invoice -> Refusal.CREDITOR_IN_RUN.because(name, invoice.label())));
    }

    /** Of an invoice that is partly paid the order stays; what is not paid yet has to be released anew. */
    private static List<Event> unordered(Invoice invoice, Signature by) {
        if (invoice.parts().stream().noneMatch(InvoicePart::begun)) {
            return List.of(new ClerkEvent.ConfirmationsVoided(
                    invoice.id(),
                    Voiding.after(invoice.signatures().keySet(), Step.AMOUNT),
                    VoidCause.BANK_ACCOUNT_CHANGED,
                    by));
        }
        return invoice.parts().stream()
                .filter(part -> part.state() == InvoicePart.State.OPEN)
                .<Event>map(part -> new PartEvent.PartHeld(invoice.id(), part.number(), part.amountCents(), by))
                .toList();
    }

    private Decision put(PutCityAccount command, Signature by) {
        Optional<String> iban = Ibans.normalised(command.iban());
        return Decision.unless(
                () -> Decision.accept(new MasterDataEvent.CityAccountPut(
                        new CityAccount(
                                command.cityAccountId(),
                                command.name(),
                                command.holder(),
                                iban.orElseThrow(),
                                command.bic(),
                                command.active(),
                                command.limits().orElse(FileLimits.STANDARD)),
                        by)),
                () -> Refusal.FILE_LIMITS_WRONG.when(
                        command.limits().filter(limits -> !limits.sound()).isPresent()),
                () -> Refusal.CITY_ACCOUNT_WRONG.when(
                        command.name().isBlank() || command.holder().isBlank()),
                () -> Refusal.IBAN_WRONG.when(
                        iban.isEmpty()
                                || command.bic()
                                        .filter(bic -> !Ibans.isBic(bic))
                                        .isPresent(),
                        command.iban()));
    }

    private Decision with(String creditorId, Function<Creditor, Decision> rule) {
        return registers.creditor(creditorId).map(rule).orElseGet(Refusal.CREDITOR_UNKNOWN::because);
    }
}
