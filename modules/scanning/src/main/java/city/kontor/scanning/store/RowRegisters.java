package city.kontor.scanning.store;

import static city.kontor.scanning.jooq.Tables.PROTECTION_RULE;
import static city.kontor.scanning.jooq.Tables.SCAN_BATCH;
import static city.kontor.scanning.jooq.Tables.SCAN_COUNTER;
import static city.kontor.scanning.jooq.Tables.SCAN_DOCUMENT;
import static city.kontor.scanning.jooq.Tables.SCAN_PROFILE;
import static city.kontor.scanning.jooq.Tables.SCAN_STEP;

import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.Registers;
import city.kontor.store.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers the rules' questions from the rows of the transaction. */
public final class RowRegisters implements Registers {
    private final Rows rows;

    public RowRegisters(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Batch> batch(String batchId) {
        return rows.find(SCAN_BATCH, batchId)
                .map(row -> BatchRows.batch(
                        row,
                        ProfileRows.profile(
                                rows.find(SCAN_PROFILE, row.getProfileKey()).orElseThrow())));
    }

    @Override
    public List<BatchStep> steps(String batchId) {
        return rows.list(SCAN_STEP, SCAN_STEP.BATCH_ID.eq(batchId)).stream()
                .map(BatchRows::step)
                .sorted(Comparator.comparing((BatchStep step) -> step.by().at()).thenComparing(BatchStep::id))
                .toList();
    }

    @Override
    public Optional<Profile> profile(String profileId, int version) {
        return rows.find(SCAN_PROFILE, Profile.key(profileId, version)).map(ProfileRows::profile);
    }

    @Override
    public Optional<Profile> newestProfile(String profileId) {
        return rows.list(SCAN_PROFILE, SCAN_PROFILE.PROFILE_ID.eq(profileId).and(SCAN_PROFILE.NEWEST.eq(1L))).stream()
                .map(ProfileRows::profile)
                .findFirst();
    }

    @Override
    public boolean isNameTaken(String name, String besidesProfileId) {
        return !rows.list(
                        SCAN_PROFILE,
                        SCAN_PROFILE
                                .NAME
                                .eq(name)
                                .and(SCAN_PROFILE.NEWEST.eq(1L))
                                .and(SCAN_PROFILE.ACTIVE.eq(1L))
                                .and(SCAN_PROFILE.PROFILE_ID.ne(besidesProfileId)))
                .isEmpty();
    }

    @Override
    public ProtectionRule rule(ProtectionClass protection) {
        return rows.find(PROTECTION_RULE, protection.name())
                .map(ProfileRows::rule)
                .orElseGet(() -> ProtectionRule.standard(protection));
    }

    @Override
    public boolean isReleased(String documentId) {
        return rows.find(SCAN_DOCUMENT, documentId).isPresent();
    }

    @Override
    public long nextNumber(int year) {
        return rows.find(SCAN_COUNTER, "ST-" + year)
                .map(counter -> counter.getLastNumber() + 1)
                .orElse(1L);
    }
}
