package city.kontor.invoice;

import java.util.List;

/**
 * Which steps on one payment the same person must never take: the separation of duties, as data.
 *
 * <p>Section 31 KomHVO NRW says in (2) that every payment is checked for its ground and its amount, in (3) sentence 1
 * that payment and bookkeeping are never done by the same employee, in sentence 2 that bookkeepers and cashiers do not
 * confirm facts or amounts, in sentence 3 that two employees release a payment. That facts and amount are confirmed by
 * two people and ordered by a third is left by the law to the city's own rule, and is the model city's rule.
 *
 * <p>Putting a run together is not in the table: a list of proposals moves no money, and the two who release it answer
 * for it.
 */
public final class Duties {
    private static final String PARAGRAPH = "§ 31 KomHVO NRW";

    /**
     * A pair that must be two people.
     *
     * @param earlier the step taken first
     * @param later the step that is refused to the same person
     * @param legalReason where that is written
     */
    public record ForbiddenPair(Step earlier, Step later, Refusal refusal, String legalReason) {}

    public static final List<ForbiddenPair> FORBIDDEN = List.of(
            new ForbiddenPair(Step.FACTS, Step.AMOUNT, Refusal.DUTY_FACTS_AMOUNT, PARAGRAPH + " Abs. 2"),
            new ForbiddenPair(Step.FACTS, Step.ORDER, Refusal.DUTY_CONFIRM_ORDER, PARAGRAPH + " Abs. 2"),
            new ForbiddenPair(Step.AMOUNT, Step.ORDER, Refusal.DUTY_CONFIRM_ORDER, PARAGRAPH + " Abs. 2"),
            new ForbiddenPair(Step.FACTS, Step.BOOK, Refusal.DUTY_CONFIRM_BOOK, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(Step.AMOUNT, Step.BOOK, Refusal.DUTY_CONFIRM_BOOK, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(Step.ORDER, Step.BOOK, Refusal.DUTY_ORDER_BOOK, PARAGRAPH + " Abs. 3"),
            new ForbiddenPair(
                    Step.FACTS, Step.FIRST_RELEASE, Refusal.DUTY_CONFIRM_RELEASE, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(
                    Step.FACTS, Step.SECOND_RELEASE, Refusal.DUTY_CONFIRM_RELEASE, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(
                    Step.AMOUNT, Step.FIRST_RELEASE, Refusal.DUTY_CONFIRM_RELEASE, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(
                    Step.AMOUNT, Step.SECOND_RELEASE, Refusal.DUTY_CONFIRM_RELEASE, PARAGRAPH + " Abs. 3 Satz 2"),
            new ForbiddenPair(Step.ORDER, Step.FIRST_RELEASE, Refusal.DUTY_ORDER_RELEASE, PARAGRAPH + " Abs. 3"),
            new ForbiddenPair(Step.ORDER, Step.SECOND_RELEASE, Refusal.DUTY_ORDER_RELEASE, PARAGRAPH + " Abs. 3"),
            new ForbiddenPair(Step.BOOK, Step.FIRST_RELEASE, Refusal.DUTY_BOOK_RELEASE, PARAGRAPH + " Abs. 3 Satz 1"),
            new ForbiddenPair(Step.BOOK, Step.SECOND_RELEASE, Refusal.DUTY_BOOK_RELEASE, PARAGRAPH + " Abs. 3 Satz 1"),
            new ForbiddenPair(
                    Step.FIRST_RELEASE, Step.SECOND_RELEASE, Refusal.DUTY_TWO_RELEASES, PARAGRAPH + " Abs. 3 Satz 3"));

    private Duties() {}

    /** The pairs whose later step this is. */
    public static List<ForbiddenPair> before(Step step) {
        return FORBIDDEN.stream().filter(pair -> pair.later() == step).toList();
    }
}
