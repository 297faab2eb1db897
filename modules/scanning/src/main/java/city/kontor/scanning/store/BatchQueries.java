package city.kontor.scanning.store;

import static city.kontor.scanning.jooq.Tables.PROTECTION_RULE;
import static city.kontor.scanning.jooq.Tables.SCAN_BATCH;
import static city.kontor.scanning.jooq.Tables.SCAN_DOCUMENT;
import static city.kontor.scanning.jooq.Tables.SCAN_PROFILE;
import static city.kontor.scanning.jooq.Tables.SCAN_STEP;

import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import city.kontor.scanning.jooq.tables.records.ScanBatchRecord;
import city.kontor.scanning.jooq.tables.records.ScanProfileRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** What the scan station's screens ask about batches and profiles. */
public final class BatchQueries {
    private final DSLContext dsl;

    public BatchQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<Batch> batch(String batchId) {
        return batches(SCAN_BATCH.ID.eq(batchId)).fetchOptional(BatchQueries::batch);
    }

    /** Batches that somebody still has to work on, the oldest first. */
    public List<Batch> open() {
        return batches(SCAN_BATCH.STAGE.in(Arrays.stream(Stage.values())
                        .filter(Stage::isOpen)
                        .map(Stage::name)
                        .toList()))
                .orderBy(SCAN_BATCH.OPENED_AT, SCAN_BATCH.ID)
                .fetch(BatchQueries::batch);
    }

    /** Batches in these stages, the newest first. */
    public List<Batch> in(Set<Stage> stages, int most) {
        return batches(SCAN_BATCH.STAGE.in(stages.stream().map(Stage::name).toList()))
                .orderBy(SCAN_BATCH.OPENED_AT.desc(), SCAN_BATCH.ID.desc())
                .limit(most)
                .fetch(BatchQueries::batch);
    }

    /** Archived batches whose paper shall be destroyed and still lies there, the oldest first. */
    public List<Batch> withPaper() {
        return batches(SCAN_BATCH
                        .STAGE
                        .eq(Stage.ARCHIVED.name())
                        .and(SCAN_PROFILE.REPLACING.eq(1L))
                        .and(SCAN_BATCH.DESTROYED_BY.isNull()))
                .orderBy(SCAN_BATCH.ARCHIVED_AT, SCAN_BATCH.ID)
                .fetch(BatchQueries::batch);
    }

    /** Batches opened in a span of time, the oldest first; the end is not part of it. */
    public List<Batch> opened(Instant from, Instant until) {
        return batches(SCAN_BATCH.OPENED_AT.ge(from.toEpochMilli()).and(SCAN_BATCH.OPENED_AT.lt(until.toEpochMilli())))
                .orderBy(SCAN_BATCH.OPENED_AT, SCAN_BATCH.ID)
                .fetch(BatchQueries::batch);
    }

    /** What happened to a batch, the oldest first. */
    public List<BatchStep> steps(String batchId) {
        return steps(SCAN_STEP.BATCH_ID.eq(batchId));
    }

    /** The check that a batch passed last: how many pages somebody compared, and when; empty where it passed none. */
    public Optional<BatchStep> passedCheck(String batchId) {
        return steps(batchId).stream()
                .filter(step -> step.kind() == StepKind.CHECKED)
                .reduce((earlier, later) -> later);
    }

    /** What happened to all batches in a span of time, the oldest first; the end is not part of it. */
    public List<BatchStep> steps(Instant from, Instant until) {
        return steps(SCAN_STEP.TAKEN_AT.ge(from.toEpochMilli()).and(SCAN_STEP.TAKEN_AT.lt(until.toEpochMilli())));
    }

    /** The documents of a batch that were handed over, in that order. */
    public List<ReleasedDocument> documents(String batchId) {
        return dsl.selectFrom(SCAN_DOCUMENT)
                .where(SCAN_DOCUMENT.BATCH_ID.eq(batchId))
                .orderBy(SCAN_DOCUMENT.POSITION)
                .fetch(row -> new ReleasedDocument(
                        row.getId(),
                        row.getTitle(),
                        row.getPages().intValue(),
                        row.getPdfSha256(),
                        row.getNoteSha256()));
    }

    public boolean isReleased(String documentId) {
        return dsl.fetchExists(SCAN_DOCUMENT, SCAN_DOCUMENT.ID.eq(documentId));
    }

    /** The newest versions, those in use first, by name. */
    public List<Profile> profiles() {
        return dsl.selectFrom(SCAN_PROFILE)
                .where(SCAN_PROFILE.NEWEST.eq(1L))
                .orderBy(SCAN_PROFILE.ACTIVE.desc(), SCAN_PROFILE.NAME)
                .fetch(ProfileRows::profile);
    }

    /** Every version of a profile, the newest first. */
    public List<Profile> versions(String profileId) {
        return dsl.selectFrom(SCAN_PROFILE)
                .where(SCAN_PROFILE.PROFILE_ID.eq(profileId))
                .orderBy(SCAN_PROFILE.VERSION.desc())
                .fetch(ProfileRows::profile);
    }

    /** What the classes ask for now, each once. */
    public List<ProtectionRule> rules() {
        return Arrays.stream(ProtectionClass.values()).map(this::rule).toList();
    }

    public ProtectionRule rule(ProtectionClass protection) {
        return dsl.selectFrom(PROTECTION_RULE)
                .where(PROTECTION_RULE.ID.eq(protection.name()))
                .fetchOptional(ProfileRows::rule)
                .orElseGet(() -> ProtectionRule.standard(protection));
    }

    private SelectConditionStep<Record> batches(Condition condition) {
        return dsl.select()
                .from(SCAN_BATCH)
                .join(SCAN_PROFILE)
                .on(SCAN_PROFILE.ID.eq(SCAN_BATCH.PROFILE_KEY))
                .where(condition);
    }

    private List<BatchStep> steps(Condition condition) {
        return dsl.selectFrom(SCAN_STEP)
                .where(condition)
                .orderBy(SCAN_STEP.TAKEN_AT, SCAN_STEP.ID)
                .fetch(BatchRows::step);
    }

    private static Batch batch(Record row) {
        ScanBatchRecord batch = row.into(SCAN_BATCH);
        ScanProfileRecord profile = row.into(SCAN_PROFILE);
        return BatchRows.batch(batch, ProfileRows.profile(profile));
    }
}
