package city.kontor.scanning;

import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;
import static city.kontor.scanning.jooq.Tables.PROTECTION_RULE;
import static city.kontor.scanning.jooq.Tables.SCAN_BATCH;
import static city.kontor.scanning.jooq.Tables.SCAN_COUNTER;
import static city.kontor.scanning.jooq.Tables.SCAN_DOCUMENT;
import static city.kontor.scanning.jooq.Tables.SCAN_PROFILE;
import static city.kontor.scanning.jooq.Tables.SCAN_STEP;

import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Right;
import city.kontor.kernel.Stamp;
import city.kontor.scanning.store.BatchRows;
import city.kontor.scanning.store.ProfileRows;
import city.kontor.scanning.store.RowRegisters;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import java.util.List;
import org.jooq.Table;

/** Batches of paper and the profiles they are scanned with. */
public final class ScanningFeature implements Feature<ScanningCommand, ScanningEvent> {
    @Override
    public String name() {
        return "scanning";
    }

    @Override
    public List<CommandType<? extends ScanningCommand>> commands() {
        return List.of(
                CommandType.of(BatchCommand.OpenBatch.class, OFFLINE, ScanningRights.SCAN),
                CommandType.of(BatchCommand.FinishScan.class, OFFLINE, ScanningRights.SCAN),
                CommandType.of(BatchCommand.FinishCheck.class, OFFLINE, ScanningRights.CHECK),
                CommandType.of(BatchCommand.FinishIndex.class, OFFLINE, ScanningRights.INDEX),
                CommandType.of(BatchCommand.ReleaseDocument.class, OFFLINE, ScanningRights.RELEASE),
                CommandType.of(BatchCommand.ArchiveBatch.class, OFFLINE, ScanningRights.RELEASE),
                // Whoever holds a batch may let go of it; only those may take it who can do what its stage needs.
                CommandType.withoutRight(BatchCommand.ReturnBatch.class, OFFLINE),
                CommandType.withoutRight(BatchCommand.PutBackBatch.class, OFFLINE),
                CommandType.withoutRight(BatchCommand.DiscardBatch.class, OFFLINE),
                CommandType.withoutRight(BatchCommand.TakeBatch.class, NEEDS_SERVER),
                CommandType.of(BatchCommand.ConfirmDestruction.class, NEEDS_SERVER, ScanningRights.DESTROY),
                CommandType.of(ProfileCommand.PutProfile.class, NEEDS_SERVER, ScanningRights.PROFILE),
                CommandType.of(ProfileCommand.RetireProfile.class, NEEDS_SERVER, ScanningRights.PROFILE),
                CommandType.of(ProfileCommand.PutProtectionRule.class, NEEDS_SERVER, ScanningRights.PROFILE));
    }

    @Override
    public List<EventType<? extends ScanningEvent>> events() {
        return List.of(
                EventType.of(BatchEvent.BatchOpened.class),
                EventType.of(BatchEvent.ScanFinished.class),
                EventType.of(BatchEvent.CheckPassed.class),
                EventType.of(BatchEvent.PagesRejected.class),
                EventType.of(BatchEvent.BatchReturned.class),
                EventType.of(BatchEvent.IndexFinished.class),
                EventType.of(BatchEvent.DocumentReleased.class),
                EventType.of(BatchEvent.BatchArchived.class),
                EventType.of(BatchEvent.BatchTaken.class),
                EventType.of(BatchEvent.BatchPutBack.class),
                EventType.of(BatchEvent.BatchDiscarded.class),
                EventType.of(BatchEvent.PaperDestroyed.class),
                EventType.of(ProfileEvent.ProfilePut.class),
                EventType.of(ProfileEvent.ProfileRetired.class),
                EventType.of(ProfileEvent.ProtectionRulePut.class));
    }

    @Override
    public List<Right> rights() {
        return ScanningRights.all();
    }

    @Override
    public Migrations migrations() {
        return new Migrations("scanning", ScanningFeature.class, List.of("001_batches"));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SCAN_PROFILE, PROTECTION_RULE, SCAN_BATCH, SCAN_STEP, SCAN_DOCUMENT, SCAN_COUNTER);
    }

    @Override
    public Decision decide(Rows rows, ScanningCommand command, Actor actor, Stamp stamp) {
        var registers = new RowRegisters(rows);
        return switch (command) {
            case BatchCommand batch -> BatchRules.decide(batch, registers, actor, stamp);
            case ProfileCommand profile -> ProfileRules.decide(profile, registers, actor, stamp);
        };
    }

    @Override
    public void apply(Rows rows, ScanningEvent event, Stamp stamp) {
        switch (event) {
            case BatchEvent batch -> new BatchRows(rows, stamp).apply(batch);
            case ProfileEvent profile -> ProfileRows.apply(rows, profile);
        }
    }
}
