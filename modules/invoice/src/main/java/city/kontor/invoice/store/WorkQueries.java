package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.FINANCE_HANDOVER;
import static city.kontor.invoice.jooq.Tables.FINANCE_POSTING;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.DeadlineRule;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.Step;
import city.kontor.invoice.jooq.tables.records.CreditorRecord;
import city.kontor.invoice.jooq.tables.records.PaymentRunRecord;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What waits for a person: everything that person could do now by right, department, limit and separation of duties, as
 * {@link WorkConditions} say.
 */
public final class WorkQueries {
    private final DSLContext dsl;
    private final Actor actor;
    private final LocalDate today;
    private final WorkConditions mayFind;

    public WorkQueries(DSLContext dsl, Actor actor, LocalDate today) {
        this.dsl = dsl;
        this.actor = actor;
        this.today = today;
        mayFind = new WorkConditions(actor, today);
    }

    /**
     * The work, the most urgent first.
     *
     * @param most how many invoices at most, those with the nearest deadlines, and how many of each other kind
     */
    public List<WorkItem> items(int most) {
        List<WorkItem> items = invoices(mayFind.anyInvoice(), most);
        for (WorkKind kind : WorkKind.values()) {
            if (!kind.ofInvoices()) {
                items.addAll(items(kind, most));
            }
        }
        items.sort(Comparator.comparing(WorkItem::escalation)
                .reversed()
                .thenComparing(item -> item.deadline().orElse(LocalDate.MAX))
                .thenComparing(WorkItem::kind)
                .thenComparing(WorkItem::subject));
        return items;
    }

    /** The work of one kind, the nearest deadline first. */
    public List<WorkItem> items(WorkKind kind, int most) {
        return switch (kind) {
            case RELEASE -> releases(most);
            case APPROVE_IBAN -> approvals(most);
            case FOLLOW_UP -> followUps(most);
            case ESCALATED -> escalated(most);
            case HANDED_BACK -> handedBack(most);
            case RETENTION_DUE, GRANT_RELEASE -> held(kind, most);
            case ROUTE, CONFIRM_FACTS, CONFIRM_AMOUNT, ORDER, BOOK, PUT_IN_RUN, SETTLE, ANSWER ->
                invoices(mayFind.invoices(kind), most);
        };
    }

    /** How much of each kind waits; kinds without any are absent. */
    public Map<WorkKind, Integer> counts() {
        var counts = new EnumMap<WorkKind, Integer>(WorkKind.class);
        dsl.select(INVOICE.STATE, DSL.count())
                .from(INVOICE)
                .where(mayFind.anyInvoice())
                .groupBy(INVOICE.STATE)
                .forEach(row -> counts.put(WorkKind.of(InvoiceState.valueOf(row.value1())), row.value2()));
        for (WorkKind kind : WorkKind.values()) {
            if (!kind.ofInvoices()) {
                int count = items(kind, Integer.MAX_VALUE).size();
                if (count > 0) {
                    counts.put(kind, count);
                }
            }
        }
        return counts;
    }

    private List<WorkItem> invoices(Condition which, int most) {
        return dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(which)
                .orderBy(Summaries.deadline(today), INVOICE.ID)
                .limit(most)
                .fetch(row -> {
                    InvoiceSummary invoice = Summaries.read(row);
                    return item(WorkKind.of(invoice.state()), invoice);
                });
    }

    private List<WorkItem> releases(int most) {
        var items = new ArrayList<WorkItem>();
        List<Grant> grants = mayFind.grants(WorkKind.RELEASE);
        if (grants.isEmpty()) {
            return items;
        }
        var runs = dsl.selectFrom(PAYMENT_RUN)
                .where(PAYMENT_RUN.STATE.in(PaymentRun.State.CLOSED.name(), PaymentRun.State.FIRST_RELEASED.name()))
                .orderBy(PAYMENT_RUN.EXECUTION_DATE, PAYMENT_RUN.ID)
                .limit(most)
                .fetch();
        for (PaymentRunRecord run : runs) {
            if (grants.stream().anyMatch(grant -> releasable(run, grant))) {
                items.add(new WorkItem(
                        WorkKind.RELEASE,
                        run.getId(),
                        new Scope(run.getScope()),
                        Optional.empty(),
                        run.getNumber(),
                        Optional.of(run.getTotalCents()),
                        Optional.of(LocalDate.parse(run.getExecutionDate())),
                        Escalation.NONE));
            }
        }
        return items;
    }

    private boolean releasable(PaymentRunRecord run, Grant grant) {
        return grant.covers(WorkKind.RELEASE.right(), new Scope(run.getScope()))
                && grant.allows(run.getTotalCents())
                && free(run, actor.personId())
                && grant.insteadOf().map(absent -> free(run, absent)).orElse(true);
    }

    private boolean free(PaymentRunRecord run, String personId) {
        Condition barred = DSL.not(WorkConditions.unbarred(Step.FIRST_RELEASE, personId));
        return !personId.equals(run.getFirstBy())
                && !dsl.fetchExists(dsl.selectOne()
                        .from(PAYMENT_ITEM)
                        .join(INVOICE)
                        .on(INVOICE.ID.eq(PAYMENT_ITEM.INVOICE_ID))
                        .where(PAYMENT_ITEM.RUN_ID.eq(run.getId()).and(barred)))
                && !dsl.fetchExists(dsl.selectOne()
                        .from(PAYMENT_ITEM)
                        .join(INVOICE_PART)
                        .on(
                                INVOICE_PART.INVOICE_ID.eq(PAYMENT_ITEM.INVOICE_ID),
                                INVOICE_PART.POSITION.eq(PAYMENT_ITEM.PART))
                        .where(
                                PAYMENT_ITEM.RUN_ID.eq(run.getId()),
                                INVOICE_PART.ASKED_BY.eq(personId).or(INVOICE_PART.GRANTED_BY.eq(personId))));
    }

    private List<WorkItem> approvals(int most) {
        Condition mine = DSL.falseCondition();
        for (Grant grant : mayFind.grants(WorkKind.APPROVE_IBAN)) {
            Condition byOther = CREDITOR.PROPOSED_BY.ne(actor.personId());
            mine = mine.or(grant.insteadOf()
                    .map(absent -> byOther.and(CREDITOR.PROPOSED_BY.ne(absent)))
                    .orElse(byOther));
        }
        return dsl.selectFrom(CREDITOR)
                .where(CREDITOR.PROPOSED_AT.isNotNull().and(mine))
                .orderBy(CREDITOR.PROPOSED_AT)
                .limit(most)
                .fetch(WorkQueries::approval);
    }

    private static WorkItem approval(CreditorRecord creditor) {
        return new WorkItem(
                WorkKind.APPROVE_IBAN,
                creditor.getId(),
                Scope.CITY,
                Optional.empty(),
                creditor.getName(),
                Optional.empty(),
                Optional.empty(),
                Escalation.NONE);
    }

    /** What lies too long with others of the departments in which this person orders payments. */
    private List<WorkItem> escalated(int most) {
        List<Condition> mine = mayFind.grants(WorkKind.ESCALATED).stream()
                .map(WorkConditions::in)
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        DeadlineRule rule = RegisterQueries.deadlines(dsl);
        String overdue = BankCalendar.before(today, rule.headAfterDays()).toString();
        String ending = BankCalendar.lastWith(today, rule.headBeforeDays()).toString();
        return dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(
                        INVOICE.STATE.in(
                                InvoiceState.CHECKING.name(),
                                InvoiceState.FACTS_CONFIRMED.name(),
                                InvoiceState.IN_QUERY.name()),
                        Summaries.dueUntil(LocalDate.parse(overdue).minusDays(1))
                                .or(INVOICE.DISCOUNT_UNTIL.between(today.toString(), ending)),
                        DSL.or(mine))
                .orderBy(Summaries.deadline(today), INVOICE.ID)
                .limit(most)
                .fetch(row -> item(WorkKind.ESCALATED, Summaries.read(row)));
    }

    /** Parts that wait for a release: for the first step once their day has come, for the second once somebody asked. */
    private List<WorkItem> held(WorkKind kind, int most) {
        List<Condition> mine = mayFind.grants(kind).stream()
                .map(grant -> mayFind.part(kind, grant))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Condition waits = kind == WorkKind.GRANT_RELEASE
                ? INVOICE_PART.ASKED_BY.isNotNull()
                : INVOICE_PART
                        .ASKED_BY
                        .isNull()
                        .and(INVOICE_PART
                                .DUE_ON
                                .le(today.toString())
                                .or(INVOICE_PART.KIND.eq(InvoicePart.Kind.INSTALMENT.name())));
        return dsl.select(Summaries.FIELDS)
                .select(INVOICE_PART.AMOUNT_CENTS, INVOICE_PART.DUE_ON, INVOICE_PART.POSITION)
                .from(INVOICE_PART)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PART.INVOICE_ID))
                .where(
                        INVOICE_PART.STATE.eq(InvoicePart.State.HELD.name()),
                        INVOICE.STATE.eq(InvoiceState.BOOKED.name()),
                        waits,
                        DSL.or(mine))
                .orderBy(INVOICE_PART.DUE_ON, INVOICE_PART.ID)
                .limit(most)
                .fetch(row -> {
                    WorkItem item = item(kind, Summaries.read(row));
                    return new WorkItem(
                            kind,
                            item.subject(),
                            item.scope(),
                            item.invoice(),
                            item.label() + "/" + row.get(INVOICE_PART.POSITION),
                            Optional.of(row.get(INVOICE_PART.AMOUNT_CENTS)),
                            InvoiceRows.day(row.get(INVOICE_PART.DUE_ON)),
                            item.escalation());
                });
    }

    /** Handovers with postings that the finance system refused and that were not handed over again. */
    private List<WorkItem> handedBack(int most) {
        boolean mine = mayFind.grants(WorkKind.HANDED_BACK).stream()
                .anyMatch(grant -> grant.covers(WorkKind.HANDED_BACK.right(), InvoiceScopes.TREASURY));
        if (!mine) {
            return List.of();
        }
        return dsl.select(FINANCE_HANDOVER.ID, FINANCE_HANDOVER.NUMBER, DSL.sum(FINANCE_POSTING.AMOUNT_CENTS))
                .from(FINANCE_HANDOVER)
                .join(FINANCE_POSTING)
                .on(FINANCE_POSTING.HANDOVER_ID.eq(FINANCE_HANDOVER.ID))
                .where(FINANCE_POSTING.STATE.eq(FinancePosting.State.REFUSED.name()))
                .groupBy(FINANCE_HANDOVER.ID, FINANCE_HANDOVER.NUMBER)
                .orderBy(FINANCE_HANDOVER.NUMBER)
                .limit(most)
                .fetch(row -> new WorkItem(
                        WorkKind.HANDED_BACK,
                        row.value1(),
                        InvoiceScopes.TREASURY,
                        Optional.empty(),
                        row.value2(),
                        Optional.of(row.value3().longValue()),
                        Optional.empty(),
                        Escalation.NONE));
    }

    private List<WorkItem> followUps(int most) {
        return dsl.select(Summaries.FIELDS)
                .select(INVOICE_NOTE.FOLLOW_UP_ON)
                .from(INVOICE_NOTE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_NOTE.INVOICE_ID))
                .where(INVOICE_NOTE.AUTHOR_ID.eq(actor.personId()).and(INVOICE_NOTE.FOLLOW_UP_ON.le(today.toString())))
                .orderBy(INVOICE_NOTE.FOLLOW_UP_ON)
                .limit(most)
                .fetch(row -> {
                    WorkItem item = item(WorkKind.FOLLOW_UP, Summaries.read(row));
                    return new WorkItem(
                            item.kind(),
                            item.subject(),
                            item.scope(),
                            item.invoice(),
                            item.label(),
                            item.amountCents(),
                            InvoiceRows.day(row.get(INVOICE_NOTE.FOLLOW_UP_ON)),
                            item.escalation());
                });
    }

    private WorkItem item(WorkKind kind, InvoiceSummary invoice) {
        return new WorkItem(
                kind,
                invoice.id(),
                invoice.scope(),
                Optional.of(invoice),
                invoice.registerNumber().or(invoice::number).orElse(""),
                invoice.grossCents(),
                invoice.deadline(today),
                invoice.escalation(today));
    }
}
