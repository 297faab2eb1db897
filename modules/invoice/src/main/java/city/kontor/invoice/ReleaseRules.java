package city.kontor.invoice;

import city.kontor.invoice.sepa.PaymentFile;
import city.kontor.invoice.sepa.Payments;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Closing one payment run, and the two releases that send its money. */
final class ReleaseRules {
    private final PaymentRun run;
    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    ReleaseRules(PaymentRun run, Registers registers, Actor actor, Stamp stamp) {
        this.run = run;
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    Decision close() {
        Optional<CityAccount> account = registers.cityAccount(run.cityAccountId());
        return Decision.unless(
                () -> {
                    var by = Signature.of(actor, stamp);
                    String messageId = run.number() + "-" + (run.closings() + 1);
                    return Decision.accept(new TreasuryEvent.RunClosed(
                            run.id(),
                            messageId,
                            PaymentFile.sha256(PaymentFile.of(run, messageId, account.orElseThrow(), stamp.at())),
                            account.orElseThrow(),
                            Payments.of(run).size(),
                            run.totalCents(),
                            by));
                },
                () -> Refusal.RUN_NOT_OPEN.when(run.state() != PaymentRun.State.OPEN, run.number()),
                () -> Refusal.RUN_EMPTY.when(run.items().isEmpty(), run.number()),
                this::dayPast,
                () -> Refusal.RUN_ACCOUNT_UNKNOWN.when(
                        account.filter(CityAccount::active).isEmpty()),
                this::creditExceeds,
                this::creditorsChanged);
    }

    Decision reopen(String reason) {
        return Decision.unless(
                () -> Decision.accept(new TreasuryEvent.RunReopened(run.id(), reason, Signature.of(actor, stamp))),
                () -> Refusal.RUN_NOT_CLOSED.when(
                        run.state() != PaymentRun.State.CLOSED && run.state() != PaymentRun.State.FIRST_RELEASED,
                        run.number()),
                () -> Checks.reasonGiven(reason));
    }

    Decision release(String fileSeen) {
        Step step = run.state() == PaymentRun.State.FIRST_RELEASED ? Step.SECOND_RELEASE : Step.FIRST_RELEASE;
        return Decision.unless(
                () -> sign(step),
                () -> Refusal.RUN_RELEASED.when(
                        run.state() == PaymentRun.State.RELEASED || run.state() == PaymentRun.State.SETTLED,
                        run.number()),
                () -> Refusal.RUN_NOT_CLOSED.when(
                        run.state() == PaymentRun.State.OPEN || run.state() == PaymentRun.State.DISCARDED,
                        run.number()),
                () -> Refusal.RUN_FILE_DIFFERS.when(
                        run.fileSha256().filter(fileSeen::equals).isEmpty(), run.number()),
                this::dayPast,
                this::creditorsChanged);
    }

    private Decision sign(Step step) {
        var authority = new Authority(actor, step.right(), run.scope(), stamp).sign(run.totalCents(), bars(step));
        if (authority.refusal().isPresent()) {
            return authority.refusal().get();
        }
        Signature by = authority.signature().orElseThrow();
        String file = run.fileSha256().orElseThrow();
        if (step == Step.FIRST_RELEASE) {
            return Decision.accept(new TreasuryEvent.RunFirstReleased(run.id(), file, by));
        }
        var events = new ArrayList<Event>();
        events.add(new TreasuryEvent.RunReleased(run.id(), file, by));
        run.items()
                .forEach(item -> events.add(new TreasuryEvent.InvoicePaid(
                        item.invoiceId(),
                        run.id(),
                        run.executionDate(),
                        item.amountCents(),
                        item.part().map(PaidPart::number),
                        by)));
        return new Decision.Accepted(events);
    }

    /** Whoever took part in any invoice of the run, or in the release of what was retained, may not release it. */
    private List<Authority.Bars> bars(Step step) {
        return run.items().stream()
                .flatMap(item -> Payable.find(registers, item).stream()
                        .flatMap(payable -> Stream.of(
                                payable.invoice().signatures(),
                                payable.part().map(InvoicePart::releases).orElse(Map.of())))
                        .map(earlier -> bar(step, earlier, item)))
                .toList();
    }

    private Authority.Bars bar(Step step, Map<Step, Signature> earlier, PaymentItem item) {
        var all = new EnumMap<Step, Signature>(Step.class);
        all.putAll(earlier);
        all.putAll(run.releases());
        return new Authority.Bars(step, all, item.label());
    }

    private Optional<Decision.Rejected> dayPast() {
        LocalDate today = Say.date(stamp.at());
        return Refusal.RUN_DAY_PAST.when(run.executionDate().isBefore(today), Say.day(run.executionDate()));
    }

    /** A transfer cannot be negative: credit notes need enough invoices of the same creditor in the run. */
    private Optional<Decision.Rejected> creditExceeds() {
        return Payments.of(run).stream()
                .filter(payment -> payment.amountCents() <= 0)
                .map(payment ->
                        Refusal.RUN_CREDIT_EXCEEDS.because(payment.creditorName(), Say.euro(payment.amountCents())))
                .findFirst();
    }

    private Optional<Decision.Rejected> creditorsChanged() {
        for (PaymentItem item : run.items()) {
            Optional<Creditor> creditor = registers.creditor(item.creditorId());
            if (creditor.flatMap(Creditor::blockedReason).isPresent()) {
                return Optional.of(Refusal.CREDITOR_BLOCKED.because(item.creditorName()));
            }
            if (creditor.flatMap(Creditor::account)
                    .filter(account -> account.iban().equals(item.iban()))
                    .isEmpty()) {
                return Optional.of(
                        Refusal.IBAN_CHANGED_SINCE_ORDER.because(item.registerNumber(), item.creditorName()));
            }
        }
        return Optional.empty();
    }
}
