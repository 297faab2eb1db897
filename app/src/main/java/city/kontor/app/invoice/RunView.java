package city.kontor.app.invoice;

import city.kontor.app.desk.Names;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.Repeat;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One payment run as it is shown.
 *
 * @param verdicts what the rules say to each deed: the reason why not, empty where it may be done
 * @param account what the city's account is called
 * @param repeats payments that look the same as one of the run, by invoice id
 */
record RunView(
        PaymentRun run,
        Map<Doing, Optional<Reason>> verdicts,
        Optional<String> account,
        Map<String, List<Repeat>> repeats,
        Names names,
        LocalDate today) {
    /** What can be done with a run. */
    enum Doing {
        CLOSE,
        REOPEN,
        RELEASE,
        ADD,
        REMOVE,
        DISCARD,
        SETTLE;

        private static final String TEXT = "-";

        Optional<Command> trial(PaymentRun run, List<String> booked, LocalDate today) {
            return switch (this) {
                case CLOSE -> Optional.of(new TreasuryCommand.CloseRun(run.scope(), run.id()));
                case REOPEN -> Optional.of(new TreasuryCommand.ReopenRun(run.scope(), run.id(), TEXT));
                case RELEASE ->
                    Optional.of(new TreasuryCommand.ReleaseRun(
                            run.scope(), run.id(), run.fileSha256().orElse("")));
                case ADD ->
                    booked.stream()
                            .findFirst()
                            .map(id -> new TreasuryCommand.AddToRun(run.scope(), run.id(), List.of(id)));
                case REMOVE ->
                    run.items().stream()
                            .findFirst()
                            .map(PaymentItem::payableId)
                            .map(id -> new TreasuryCommand.RemoveFromRun(run.scope(), run.id(), id, TEXT));
                case DISCARD -> Optional.of(new TreasuryCommand.DiscardRun(run.scope(), run.id(), TEXT));
                case SETTLE ->
                    Optional.of(new TreasuryCommand.SettleRun(run.scope(), run.id(), today, run.totalCents(), TEXT));
            };
        }

        /** The next step of a run in this state; empty where it has none. */
        static Optional<Doing> next(PaymentRun.State state) {
            return switch (state) {
                case OPEN -> Optional.of(CLOSE);
                case CLOSED, FIRST_RELEASED -> Optional.of(RELEASE);
                case RELEASED -> Optional.of(SETTLE);
                case SETTLED, DISCARDED -> Optional.empty();
            };
        }
    }

    RunView {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    /** Reads it; belongs in the background. */
    static Optional<RunView> read(InvoiceParts parts, String runId) {
        var desk = parts.desk();
        return desk.read(dsl -> new TreasuryQueries(dsl).run(runId)).map(run -> {
            LocalDate today = parts.today();
            List<String> booked = desk.read(dsl -> new TreasuryQueries(dsl).booked(today, 1)).stream()
                    .map(invoice -> invoice.id())
                    .toList();
            var verdicts = new EnumMap<Doing, Optional<Reason>>(Doing.class);
            for (Doing doing : Doing.values()) {
                doing.trial(run, booked, today).ifPresent(command -> verdicts.put(doing, desk.refusal(command)));
            }
            Optional<String> account = desk.read(dsl -> new TreasuryQueries(dsl).cityAccounts()).stream()
                    .filter(one -> one.id().equals(run.cityAccountId()))
                    .map(one -> one.name())
                    .findFirst();
            var repeats = run.state() == PaymentRun.State.DISCARDED
                    ? Map.<String, List<Repeat>>of()
                    : desk.read(dsl -> new TreasuryQueries(dsl).repeats(run));
            return new RunView(run, verdicts, account, repeats, Names.of(desk), today);
        });
    }

    boolean may(Doing doing) {
        return verdicts.containsKey(doing) && refusal(doing).isEmpty();
    }

    Optional<Reason> refusal(Doing doing) {
        return verdicts.getOrDefault(doing, Optional.empty());
    }

    /** What is saved by paying within the discount. */
    long discountCents() {
        return run.items().stream().mapToLong(PaymentItem::discountCents).sum();
    }

    long grossCents() {
        return run.items().stream().mapToLong(PaymentItem::grossCents).sum();
    }

    /** Whether there is a file to hand to the bank: only what two people released leaves the house. */
    boolean hasFile() {
        return run.state() == PaymentRun.State.RELEASED || run.state() == PaymentRun.State.SETTLED;
    }
}
