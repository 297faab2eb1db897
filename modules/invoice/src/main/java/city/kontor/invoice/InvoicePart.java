package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of an invoice is due, run, paid and settled by itself. All parts of an invoice make its gross total; an invoice
 * without parts is paid as a whole.
 *
 * @param number within the invoice, from 1
 * @param guarantee what the seller gave instead, such as the bank and number of a guarantee (Bürgschaft)
 * @param releaseReason why it shall be paid now
 * @param asked who found that it may be paid
 * @param granted who ordered that it is paid
 * @param orderedIban the account for which the release was granted; empty where the invoice's order holds
 * @param paidCents what the released run paid
 * @param returnReason why the bank sent the last payment back, until it is paid again
 */
public record InvoicePart(
        int number,
        PlannedPart planned,
        State state,
        Optional<String> guarantee,
        Optional<String> releaseReason,
        Optional<Signature> asked,
        Optional<Signature> granted,
        Optional<String> orderedIban,
        Optional<String> runId,
        Optional<Long> paidCents,
        Optional<LocalDate> paidOn,
        Optional<LocalDate> settledOn,
        Optional<String> statementReference,
        Optional<String> returnReason) {
    /** What a part is. */
    public enum Kind {
        /** Is paid on its own day. */
        INSTALMENT,
        /** Is kept as a security (section 17 VOB/B) and paid when two people released it. */
        RETENTION
    }

    /** Where a part stands. */
    public enum State {
        /** Must not be paid before two people released it. */
        HELD,
        /** May be paid by a run, once the invoice is booked. */
        OPEN,
        IN_RUN,
        PAID,
        SETTLED;

        /** Whether the money is on its way or arrived. */
        public boolean paid() {
            return this == PAID || this == SETTLED;
        }
    }

    /** A part as it begins. */
    public static InvoicePart begun(int number, PlannedPart planned) {
        return new InvoicePart(
                number,
                planned,
                planned.kind() == Kind.RETENTION ? State.HELD : State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Kind kind() {
        return planned.kind();
    }

    public long amountCents() {
        return planned.amountCents();
    }

    public LocalDate dueOn() {
        return planned.dueOn();
    }

    /** Whether something happened that a new plan or a withdrawn booking would deny. */
    public boolean begun() {
        return state.compareTo(State.OPEN) > 0 || granted.isPresent();
    }

    /** The release as steps of a payment: who found it right, and who ordered it. */
    public Map<Step, Signature> releases() {
        var steps = new EnumMap<Step, Signature>(Step.class);
        asked.ifPresent(signature -> steps.put(Step.FACTS, signature));
        granted.ifPresent(signature -> steps.put(Step.ORDER, signature));
        return steps;
    }
}
