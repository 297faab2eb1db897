package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;

import city.kontor.invoice.Duties;
import city.kontor.invoice.Step;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Says in SQL, for all invoices at once, what the rules say about one: whether this person could take the next step. */
final class WorkConditions {
    private final Actor actor;
    private final LocalDate today;

    WorkConditions(Actor actor, LocalDate today) {
        this.actor = actor;
        this.today = today;
    }

    /** The invoices of the grant's department, or of all. */
    static Condition in(Grant grant) {
        return grant.scope().equals(Scope.CITY)
                ? DSL.trueCondition()
                : INVOICE.SCOPE.eq(grant.scope().id());
    }

    /** What lets the person do this kind of work. */
    List<Grant> grants(WorkKind kind) {
        return actor.grants().stream()
                .filter(grant -> grant.right().equals(kind.right()))
                .toList();
    }

    /** One question for all kinds instead of one each: of thousands that wait only the nearest are read. */
    Condition anyInvoice() {
        // Each kind names its state, so that the index on states serves every part; a constant among them would not let
        // it.
        List<Condition> kinds = Stream.of(WorkKind.values())
                .filter(kind -> kind.ofInvoices() && !grants(kind).isEmpty())
                .map(this::invoices)
                .toList();
        return kinds.isEmpty() ? DSL.falseCondition() : DSL.or(kinds);
    }

    /** Invoices on which the person could take this step. */
    Condition invoices(WorkKind kind) {
        List<Condition> mine =
                grants(kind).stream().map(grant -> covered(kind, grant)).toList();
        return INVOICE.STATE.eq(kind.state().name()).and(mine.isEmpty() ? DSL.falseCondition() : DSL.or(mine));
    }

    /** What one grant lets the person do: in its scope, within its limit, not barred by an earlier step. */
    private Condition covered(WorkKind kind, Grant grant) {
        Condition condition = in(grant);
        if (kind == WorkKind.ORDER && grant.limitCents().isPresent()) {
            long limit = grant.limitCents().get();
            condition = condition.and(INVOICE.GROSS_CENTS.between(-limit, limit));
        }
        if (kind == WorkKind.PUT_IN_RUN) {
            String ahead = today.plusDays(DuePayment.AHEAD_DAYS).toString();
            condition = condition.and(
                    Summaries.whole().or(INVOICE.PART_PAYABLE_CENTS.gt(0L).and(INVOICE.PART_NEXT_DUE.le(ahead))));
        }
        if (kind == WorkKind.CONFIRM_FACTS) {
            Condition assigned = INVOICE.CLERK_ID.isNull().or(INVOICE.CLERK_ID.eq(actor.personId()));
            condition = condition.and(grant.insteadOf()
                    .map(absent -> assigned.or(INVOICE.CLERK_ID.eq(absent)))
                    .orElse(assigned));
        }
        if (kind.step().isPresent()) {
            condition = condition.and(unbarred(kind.step().get(), actor.personId()));
            if (grant.insteadOf().isPresent()) {
                condition = condition.and(
                        unbarred(kind.step().get(), grant.insteadOf().get()));
            }
        }
        return condition;
    }

    /** Invoices on which nothing that this person did before bars the step. */
    static Condition unbarred(Step step, String personId) {
        Condition condition = DSL.noCondition();
        for (Duties.ForbiddenPair pair : Duties.before(step)) {
            if (pair.earlier().onInvoice()) {
                Field<String> signer = Signatures.person(pair.earlier());
                condition = condition.and(signer.isNull().or(signer.ne(personId)));
            }
        }
        return condition;
    }

    /**
     * Held parts that one grant lets the person release: never who booked the invoice; and for the order nobody who
     * confirmed or asked, within the limit.
     */
    Condition part(WorkKind kind, Grant grant) {
        Condition covered = in(grant);
        Condition mine = covered.and(INVOICE.BOOK_BY.isNull().or(INVOICE.BOOK_BY.ne(actor.personId())));
        if (kind == WorkKind.RETENTION_DUE) {
            return mine;
        }
        Condition within =
                grant.limitCents().<Condition>map(INVOICE_PART.AMOUNT_CENTS::le).orElse(DSL.trueCondition());
        Condition free = mine.and(within)
                .and(unbarred(Step.ORDER, actor.personId()))
                .and(INVOICE_PART.ASKED_BY.ne(actor.personId()));
        return grant.insteadOf()
                .map(absent -> free.and(unbarred(Step.ORDER, absent)).and(INVOICE_PART.ASKED_BY.ne(absent)))
                .orElse(free);
    }
}
