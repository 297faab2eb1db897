package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.FINANCE_HANDOVER;
import static city.kontor.invoice.jooq.Tables.FINANCE_POSTING;
import static city.kontor.invoice.jooq.Tables.INVOICE;

import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.Handover;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the screen of the hand-over asks. */
public final class HandoverQueries {
    private final DSLContext dsl;

    public HandoverQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One posting as it stands. */
    public record Line(String id, FinancePosting posting, FinancePosting.State state, Optional<String> reason) {}

    /** The handovers, the newest first. */
    public List<HandoverSummary> handovers() {
        Field<Integer> refused = DSL.field(DSL.selectCount()
                .from(FINANCE_POSTING)
                .where(
                        FINANCE_POSTING.HANDOVER_ID.eq(FINANCE_HANDOVER.ID),
                        FINANCE_POSTING.STATE.eq(FinancePosting.State.REFUSED.name())));
        return dsl.select(FINANCE_HANDOVER.asterisk(), refused.as("refused_now"))
                .from(FINANCE_HANDOVER)
                .orderBy(FINANCE_HANDOVER.NUMBER.desc())
                .fetch(row -> {
                    var handover = row.into(FINANCE_HANDOVER);
                    int open = Objects.requireNonNull(row.get("refused_now", Integer.class));
                    return new HandoverSummary(
                            handover.getId(),
                            handover.getNumber(),
                            handover.getWriter(),
                            handover.getPostingCount().intValue(),
                            handover.getTotalCents(),
                            handover.getAcceptedCount().intValue()
                                    + handover.getRefusedCount().intValue()
                                    - open,
                            open,
                            handover.getFileSha256(),
                            Objects.requireNonNull(handover.getMadeName()),
                            Instant.ofEpochMilli(Objects.requireNonNull(handover.getMadeAt())));
                });
    }

    /** Its postings, those that were refused first. */
    public List<Line> lines(String handoverId, int most) {
        return dsl.selectFrom(FINANCE_POSTING)
                .where(FINANCE_POSTING.HANDOVER_ID.eq(handoverId))
                .orderBy(
                        DSL.when(FINANCE_POSTING.STATE.eq(FinancePosting.State.REFUSED.name()), 0)
                                .otherwise(1),
                        FINANCE_POSTING.POSITION)
                .limit(most)
                .fetch(row -> new Line(
                        row.getId(),
                        HandoverRows.posting(row),
                        FinancePosting.State.valueOf(row.getState()),
                        Optional.ofNullable(row.getReason())));
    }

    /** The handover as its file is written from it. */
    public Optional<Handover> handover(String handoverId) {
        return dsl.selectFrom(FINANCE_HANDOVER)
                .where(FINANCE_HANDOVER.ID.eq(handoverId))
                .fetchOptional()
                .map(row -> new Handover(
                        row.getNumber(),
                        row.getWriter(),
                        Instant.ofEpochMilli(Objects.requireNonNull(row.getMadeAt())),
                        dsl.selectFrom(FINANCE_POSTING)
                                .where(FINANCE_POSTING.HANDOVER_ID.eq(handoverId))
                                .orderBy(FINANCE_POSTING.POSITION)
                                .fetch(HandoverRows::posting)));
    }

    /** How many invoices wait to be handed over, how many postings to be reversed, and how many were refused. */
    public record Waiting(int invoices, int reversals, int refused) {
        public boolean any(boolean again) {
            return invoices + reversals > 0 || (again && refused > 0);
        }
    }

    public Waiting waiting() {
        return new Waiting(
                dsl.fetchCount(INVOICE, HandoverRows.waiting(false)),
                dsl.fetchCount(FINANCE_POSTING, HandoverRows.toReverse(false)),
                dsl.fetchCount(FINANCE_POSTING, FINANCE_POSTING.STATE.eq(FinancePosting.State.REFUSED.name())));
    }
}
