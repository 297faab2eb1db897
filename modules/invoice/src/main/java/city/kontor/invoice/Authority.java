package city.kontor.invoice;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the grant by which a person may take a step on a payment, and so the signature to write down.
 *
 * <p>The person who acts is the one who counts: whoever stands in for a colleague and confirms the facts has confirmed
 * them personally and is barred from the amount, while the colleague, who has not seen the invoice, is not.
 *
 * <p>A lent right is never wider than its owner's. If the substituted colleague already took a step that bars the
 * colleague from this one, there is nothing left to lend for this payment: otherwise one office could take both steps
 * by being on holiday in between. An own grant is unaffected by that, and is therefore tried first.
 */
final class Authority {
    private final Actor actor;
    private final Right right;
    private final Scope scope;
    private final Stamp stamp;

    Authority(Actor actor, Right right, Scope scope, Stamp stamp) {
        this.actor = actor;
        this.right = right;
        this.scope = scope;
        this.stamp = stamp;
    }

    /** What was found: exactly one of the two. */
    record Finding(Optional<Signature> signature, Optional<Decision.Rejected> refusal) {
        static Finding of(Signature signature) {
            return new Finding(Optional.of(signature), Optional.empty());
        }

        static Finding of(Decision.Rejected refusal) {
            return new Finding(Optional.empty(), Optional.of(refusal));
        }
    }

    /** A signature for a step on one invoice. */
    Finding sign(Step step, Map<Step, Signature> earlier, String label, long amountCents) {
        return sign(amountCents, List.of(new Bars(step, earlier, label)));
    }

    /** A signature that must be free of every bar at once. */
    Finding sign(long amountCents, List<Bars> bars) {
        List<Grant> grants = grants();
        if (grants.isEmpty()) {
            return Finding.of(Refusal.NO_RIGHT.because(right.key()));
        }
        for (Bars bar : bars) {
            Optional<Decision.Rejected> own = bar.against(actor.personId());
            if (own.isPresent()) {
                return Finding.of(own.get());
            }
        }
        List<Grant> wideEnough =
                grants.stream().filter(grant -> grant.allows(amountCents)).toList();
        if (wideEnough.isEmpty()) {
            long limit = grants.stream()
                    .mapToLong(grant -> grant.limitCents().orElse(Long.MAX_VALUE))
                    .max()
                    .orElse(0);
            return Finding.of(Refusal.LIMIT_EXCEEDED.because(Say.euro(Math.abs(amountCents)), Say.euro(limit)));
        }
        Optional<Decision.Rejected> lent = Optional.empty();
        for (Grant grant : wideEnough) {
            lent = grant.insteadOf()
                    .flatMap(absent -> bars.stream()
                            .flatMap(bar -> bar.ofSubstituted(absent).stream())
                            .findFirst());
            if (lent.isEmpty()) {
                return Finding.of(new Signature(actor.personId(), actor.name(), grant.insteadOf(), stamp.at()));
            }
        }
        return Finding.of(lent.orElseThrow());
    }

    /** Own grants first, then the widest. */
    private List<Grant> grants() {
        return actor.grants().stream()
                .filter(grant -> grant.covers(right, scope))
                .sorted(Comparator.<Grant, Boolean>comparing(
                                grant -> grant.insteadOf().isPresent())
                        .thenComparing(grant -> grant.limitCents().orElse(Long.MAX_VALUE), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Who is barred from a step by earlier ones.
     *
     * @param label how texts name the invoice
     */
    record Bars(Step step, Map<Step, Signature> earlier, String label) {
        Optional<Decision.Rejected> against(String personId) {
            return hits(personId)
                    .map(pair -> pair.refusal()
                            .because(Say.day(signature(pair.earlier()).at()), label))
                    .findFirst();
        }

        Optional<Decision.Rejected> ofSubstituted(String absentId) {
            return hits(absentId)
                    .map(pair -> Refusal.DUTY_SUBSTITUTE.because(
                            signature(pair.earlier()).name(), label))
                    .findFirst();
        }

        private Stream<Duties.ForbiddenPair> hits(String personId) {
            return Duties.before(step).stream()
                    .filter(pair -> earlier.containsKey(pair.earlier()))
                    .filter(pair -> signature(pair.earlier()).personId().equals(personId));
        }

        private Signature signature(Step taken) {
            return java.util.Objects.requireNonNull(earlier.get(taken));
        }
    }
}
