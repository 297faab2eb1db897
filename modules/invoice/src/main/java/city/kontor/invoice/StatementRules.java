package city.kontor.invoice;

import city.kontor.invoice.StatementCommand.AssignEntry;
import city.kontor.invoice.StatementCommand.AssignEntryToRun;
import city.kontor.invoice.StatementCommand.DismissEntry;
import city.kontor.invoice.StatementCommand.ImportStatement;
import city.kontor.invoice.StatementCommand.ReopenEntry;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a bank statement settles, and what a person may say about the rest. Pure: everything it knows is handed in. */
public final class StatementRules {
    private final Registers registers;
    private final Signature by;

    private StatementRules(Registers registers, Signature by) {
        this.registers = registers;
        this.by = by;
    }

    public static Decision decide(StatementCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new StatementRules(registers, Signature.of(actor, stamp));
        return switch (command) {
            case ImportStatement take -> rules.take(take);
            case AssignEntry assign ->
                rules.withOpen(assign.scope(), assign.entryId(), line -> rules.assign(line, assign.invoiceIds()));
            case AssignEntryToRun assign ->
                rules.withOpen(assign.scope(), assign.entryId(), line -> rules.assignRun(line, assign.runId()));
            case DismissEntry dismiss ->
                rules.withOpen(
                        dismiss.scope(),
                        dismiss.entryId(),
                        line -> Decision.unless(
                                () -> Decision.accept(new StatementEvent.EntryDismissed(
                                        line.statementId(), line.id(), dismiss.reason(), rules.by)),
                                () -> Checks.reasonGiven(dismiss.reason())));
            case ReopenEntry reopen -> rules.reopen(reopen);
        };
    }

    private Decision take(ImportStatement command) {
        BankStatement statement = command.statement();
        Optional<CityAccount> account = registers.cityAccountWithIban(statement.iban());
        Optional<Signature> before = registers.statementTaken(statement.id());
        return Decision.unless(
                () -> new Decision.Accepted(imported(command, account.orElseThrow())),
                () -> Refusal.STATEMENT_NOT_TREASURY.when(!command.scope().equals(InvoiceScopes.TREASURY)),
                () -> Refusal.STATEMENT_ACCOUNT_UNKNOWN.when(account.isEmpty(), statement.iban()),
                () -> before.map(
                        taken -> Refusal.STATEMENT_KNOWN.because(label(statement), taken.name(), Say.day(taken.at()))));
    }

    private List<Event> imported(ImportStatement command, CityAccount account) {
        BankStatement statement = command.statement();
        List<BankEntry> entries = statement.entries();
        Set<String> known = registers.knownEntries(entries.stream()
                .flatMap(entry -> entry.key(statement.iban()).stream())
                .toList());
        var repeated = new ArrayList<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key(statement.iban()).filter(known::contains).isPresent()) {
                repeated.add(i);
            }
        }
        var events = new ArrayList<Event>();
        events.add(new StatementEvent.StatementImported(
                statement.id(), command.scope(), account.id(), command.fileName(), statement, repeated, by));
        var matching = new Matching(registers, entries);
        var effects = new Effects(registers, by, events);
        for (int i = 0; i < entries.size(); i++) {
            BankEntry entry = entries.get(i);
            var line = new StatementLine(
                    statement.entryId(i),
                    statement.id(),
                    command.scope(),
                    reference(statement, i),
                    entry,
                    EntryState.OPEN);
            if (!repeated.contains(i)) {
                matching.of(entry).ifPresent(target -> effects.apply(line, target));
            }
        }
        effects.closeRuns();
        return events;
    }

    private Decision assign(StatementLine line, List<String> invoiceIds) {
        var payables = new ArrayList<Payable>();
        for (String id : invoiceIds.stream().distinct().toList()) {
            Optional<Payable> found = Payable.find(registers, id);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.because();
            }
            payables.add(found.get());
        }
        if (payables.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        long cents = line.entry().amountCents();
        boolean refund = cents > 0
                && payables.stream()
                        .allMatch(payable -> payable.invoice().creditNote() && payable.state() == InvoiceState.BOOKED);
        boolean back = cents > 0 && !refund;
        // A creditor's balance: credit notes are taken off what is owed.
        long expected =
                Math.abs(payables.stream().mapToLong(Payable::expectedCents).sum());
        for (Payable payable : payables) {
            boolean fits =
                    refund || payable.state() == InvoiceState.PAID || (back && payable.state() == InvoiceState.SETTLED);
            Optional<Decision.Rejected> refusal = Refusal.PARTS_ONE_BY_ONE
                    .when(payable.inParts(), payable.label())
                    .or(() -> Checks.state(payable.invoice(), fits));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return Decision.unless(
                () -> {
                    var events = new ArrayList<Event>();
                    var effects = new Effects(registers, by, events);
                    payables.forEach(payable -> effects.one(line, payable, back));
                    effects.matched(
                            line,
                            back,
                            payables.getFirst().invoice().id(),
                            payables.getFirst().label() + (payables.size() > 1 ? " +" + (payables.size() - 1) : ""));
                    effects.closeRuns();
                    return new Decision.Accepted(events);
                },
                () -> Refusal.ENTRY_AMOUNT.when(
                        expected != Math.abs(cents), Say.euro(expected), Say.euro(Math.abs(cents))));
    }

    private Decision assignRun(StatementLine line, String runId) {
        Optional<PaymentRun> found = registers.run(runId);
        if (found.isEmpty()) {
            return Refusal.RUN_UNKNOWN.because();
        }
        PaymentRun run = found.get();
        long cents = line.entry().amountCents();
        return Decision.unless(
                () -> {
                    var events = new ArrayList<Event>();
                    var effects = new Effects(registers, by, events);
                    run.items().stream()
                            .flatMap(item -> Payable.find(registers, item).stream())
                            .filter(payable -> payable.state() == InvoiceState.PAID)
                            .filter(payable ->
                                    payable.runId().filter(run.id()::equals).isPresent())
                            .forEach(payable -> effects.one(line, payable, false));
                    effects.matched(line, false, run.id(), run.number());
                    effects.closeRuns();
                    return new Decision.Accepted(events);
                },
                () -> Refusal.RUN_NOT_RELEASED.when(run.state() != PaymentRun.State.RELEASED, run.number()),
                () -> Refusal.RUN_SETTLEMENT_AMOUNT.when(
                        run.totalCents() != -cents, Say.euro(run.totalCents()), Say.euro(-cents)));
    }

    private Decision reopen(ReopenEntry command) {
        return withLine(
                command.scope(),
                command.entryId(),
                line -> Decision.unless(
                        () -> Decision.accept(
                                new StatementEvent.EntryReopened(line.statementId(), line.id(), command.reason(), by)),
                        () -> Refusal.ENTRY_NOT_DISMISSED.when(line.state() != EntryState.NOT_OURS, line.reference()),
                        () -> Checks.reasonGiven(command.reason())));
    }

    private Decision withOpen(Scope scope, String entryId, Function<StatementLine, Decision> rule) {
        return withLine(
                scope,
                entryId,
                line -> line.state() == EntryState.OPEN
                        ? rule.apply(line)
                        : Refusal.ENTRY_DECIDED.because(line.reference()));
    }

    private Decision withLine(Scope scope, String entryId, Function<StatementLine, Decision> rule) {
        return registers
                .statementLine(entryId)
                .filter(line -> line.scope().equals(scope))
                .map(rule)
                .orElseGet(Refusal.ENTRY_UNKNOWN::because);
    }

    private static String label(BankStatement statement) {
        return statement.number().map(String::valueOf).orElse(statement.bankId());
    }

    /** How settlements name an entry, as bookkeepers do: number of the statement, slash, number of the entry. */
    public static String reference(BankStatement statement, int position) {
        return label(statement) + "/" + (position + 1);
    }
}
