package city.kontor.invoice;

import city.kontor.invoice.HandoverCommand.Acknowledge;
import city.kontor.invoice.HandoverCommand.HandOver;
import city.kontor.invoice.finance.FinanceWriter;
import city.kontor.invoice.finance.FinanceWriters;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is handed to the finance system, and what its answers mean. Pure: everything it knows is handed in. */
public final class HandoverRules {
    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private HandoverRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    public static Decision decide(HandoverCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new HandoverRules(registers, actor, stamp);
        return switch (command) {
            case HandOver over -> rules.handOver(over);
            case Acknowledge answer -> rules.acknowledge(answer);
        };
    }

    private Decision handOver(HandOver command) {
        Optional<FinanceWriter> writer = FinanceWriters.find(command.writer());
        List<FinancePosting> postings = registers.postingsToHandOver(command.again());
        return Decision.unless(
                () -> {
                    int year = Say.date(stamp.at()).getYear();
                    String number = NumberKind.HANDOVER.format(year, registers.next(NumberKind.HANDOVER, year));
                    // Rows keep milliseconds, and the file has to come out of them again.
                    var handover =
                            new Handover(number, command.writer(), stamp.at().truncatedTo(ChronoUnit.MILLIS), postings);
                    return Decision.accept(new HandoverEvent.HandedOver(
                            command.handoverId(),
                            command.scope(),
                            number,
                            command.writer(),
                            postings,
                            postings.size(),
                            handover.totalCents(),
                            FinanceWriters.sha256(writer.orElseThrow(), handover),
                            Signature.of(actor, stamp)));
                },
                () -> Refusal.HANDOVER_NOT_TREASURY.when(!command.scope().equals(InvoiceScopes.TREASURY)),
                () -> Refusal.HANDOVER_EXISTS.when(
                        registers.handoverNumber(command.handoverId()).isPresent()),
                () -> Refusal.HANDOVER_WRITER_UNKNOWN.when(writer.isEmpty(), command.writer()),
                () -> Refusal.HANDOVER_NOTHING.when(postings.isEmpty()));
    }

    /** An answer that was given before changes nothing; another answer than before is refused. */
    private Decision acknowledge(Acknowledge command) {
        if (!command.scope().equals(InvoiceScopes.TREASURY)) {
            return Refusal.HANDOVER_NOT_TREASURY.because();
        }
        if (registers.handoverNumber(command.handoverId()).isEmpty()) {
            return Refusal.HANDOVER_UNKNOWN.because();
        }
        Map<String, FinancePosting.State> states = registers.postingStates(command.handoverId());
        var fresh = new ArrayList<PostingAnswer>();
        var seen = new HashSet<String>();
        for (PostingAnswer answer : command.answers()) {
            FinancePosting.State state = states.get(answer.postingId());
            if (state == null) {
                return Refusal.ANSWER_UNKNOWN.because(answer.postingId());
            }
            boolean same = state == (answer.accepted() ? FinancePosting.State.ACCEPTED : FinancePosting.State.REFUSED);
            if (!seen.add(answer.postingId()) || (state != FinancePosting.State.HANDED && !same)) {
                return Refusal.ANSWER_TWICE.because(answer.postingId());
            }
            if (!same) {
                fresh.add(answer);
            }
        }
        if (fresh.isEmpty()) {
            return Decision.accept();
        }
        int accepted = (int) fresh.stream().filter(PostingAnswer::accepted).count();
        return Decision.accept(new HandoverEvent.PostingsAnswered(
                command.handoverId(), fresh, accepted, fresh.size() - accepted, Signature.of(actor, stamp)));
    }
}
