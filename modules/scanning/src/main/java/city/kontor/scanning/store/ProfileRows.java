package city.kontor.scanning.store;

import static city.kontor.scanning.jooq.Tables.PROTECTION_RULE;
import static city.kontor.scanning.jooq.Tables.SCAN_PROFILE;

import city.kontor.scanning.Profile;
import city.kontor.scanning.ProfileEvent;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.jooq.tables.records.ProtectionRuleRecord;
import city.kontor.scanning.jooq.tables.records.ScanProfileRecord;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Optional;

/** Profiles and protection classes in their rows. */
public final class ProfileRows {
    private ProfileRows() {}

    /** Writes what happened into the rows. */
    public static void apply(Rows rows, ProfileEvent event) {
        switch (event) {
            case ProfileEvent.ProfilePut put -> {
                Profile profile = put.profile();
                rows.find(SCAN_PROFILE, Profile.key(profile.id(), profile.version() - 1))
                        .ifPresent(before -> {
                            before.setNewest(0L);
                            before.setActive(0L);
                            rows.put(before);
                        });
                var row = row(profile);
                row.setScope(put.scope().id());
                SignatureColumns.put(row, "put", Optional.of(put.by()));
                rows.put(row);
            }
            case ProfileEvent.ProfileRetired retired ->
                rows.find(SCAN_PROFILE, Profile.key(retired.profileId(), retired.version()))
                        .ifPresent(row -> {
                            row.setActive(0L);
                            rows.put(row);
                        });
            case ProfileEvent.ProtectionRulePut put -> {
                ProtectionRule rule = put.rule();
                var row = rows.find(PROTECTION_RULE, rule.protection().name()).orElseGet(ProtectionRuleRecord::new);
                row.setId(rule.protection().name());
                row.setScope(put.scope().id());
                row.setRv(0L);
                row.setSamplePercent((long) rule.samplePercent());
                row.setOtherPerson(rule.otherPerson() ? 1L : 0L);
                row.setKeepDays((long) rule.keepDays());
                rows.put(row);
            }
        }
    }

    private static ScanProfileRecord row(Profile profile) {
        Profile.Settings settings = profile.settings();
        var row = new ScanProfileRecord();
        row.setId(profile.key());
        row.setRv(0L);
        row.setProfileId(profile.id());
        row.setVersion((long) profile.version());
        row.setNewest(1L);
        row.setActive(1L);
        row.setName(profile.name());
        row.setDpi((long) settings.dpi());
        row.setColour(settings.colour().name());
        row.setDuplex(settings.duplex() ? 1L : 0L);
        row.setSeparator(settings.separator().name());
        row.setDocumentClass(settings.documentClass().name());
        row.setProtection(settings.protection().name());
        row.setReplacing(settings.replacing() ? 1L : 0L);
        row.setOutput(settings.output().name());
        return row;
    }

    static Profile profile(ScanProfileRecord row) {
        return new Profile(
                row.getProfileId(),
                row.getVersion().intValue(),
                row.getName(),
                new Profile.Settings(
                        row.getDpi().intValue(),
                        Profile.Colour.valueOf(row.getColour()),
                        row.getDuplex() == 1,
                        Profile.SeparatorKind.valueOf(row.getSeparator()),
                        Profile.DocumentClass.valueOf(row.getDocumentClass()),
                        ProtectionClass.valueOf(row.getProtection()),
                        row.getReplacing() == 1,
                        Profile.Output.valueOf(row.getOutput())),
                row.getActive() == 1);
    }

    static ProtectionRule rule(ProtectionRuleRecord row) {
        return new ProtectionRule(
                ProtectionClass.valueOf(row.getId()),
                row.getSamplePercent().intValue(),
                row.getOtherPerson() == 1,
                row.getKeepDays().intValue());
    }
}
