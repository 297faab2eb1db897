package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ARCHIVE_CASE;
import static city.kontor.efile.jooq.Tables.ARCHIVE_ITEM;
import static city.kontor.efile.jooq.Tables.ARCHIVE_OFFER;
import static city.kontor.efile.jooq.Tables.TOMBSTONE;

import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveEvent;
import city.kontor.efile.Erasure;
import city.kontor.efile.ItemState;
import city.kontor.efile.jooq.tables.records.ArchiveCaseRecord;
import city.kontor.efile.jooq.tables.records.ArchiveItemRecord;
import city.kontor.efile.jooq.tables.records.ArchiveOfferRecord;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Optional;
import java.util.function.Consumer;

/** The way of files out of the house, in its rows. */
public final class ArchiveRows {
    private final Rows rows;
    private final Stamp stamp;

    public ArchiveRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    /** Writes what happened. */
    public void apply(ArchiveEvent event) {
        switch (event) {
            case ArchiveEvent.OfferMade made -> made(made);
            case ArchiveEvent.ReceiptNoted receipt ->
                offer(receipt.offerId(), row -> {
                    if (receipt.handOver()) {
                        row.setPackageReceived(stamp.at().toEpochMilli());
                    } else {
                        row.setOfferReceived(stamp.at().toEpochMilli());
                    }
                });
            case ArchiveEvent.PackageHandedOver handed ->
                offer(handed.offerId(), row -> {
                    row.setPackageSha256(handed.packageSha256());
                    row.setPackageReceived(null);
                    SignatureColumns.put(row, "handed", Optional.of(handed.by()));
                });
            case ArchiveEvent.FileDestroyed destroyed -> new Destruction(rows).apply(destroyed);
            case ArchiveEvent.OfFile ofFile -> apply(ofFile);
            case ArchiveEvent.ErasureNoted noted -> erased(noted.fileId(), noted.erasure());
        }
    }

    private void apply(ArchiveEvent.OfFile event) {
        switch (event) {
            case ArchiveEvent.FileOffered offered -> offered(offered);
            case ArchiveEvent.FileAppraised appraised -> appraised(appraised);
            case ArchiveEvent.FileWithdrawn withdrawn ->
                state(withdrawn, ItemState.WITHDRAWN, row -> {
                    row.setNote(withdrawn.reason());
                    proposed(row, Optional.empty());
                });
            case ArchiveEvent.FileHandedOver handed -> state(handed, ItemState.HANDED_OVER, row -> row.setNote(""));
            case ArchiveEvent.FileTakenOver taken ->
                state(taken, ItemState.TAKEN_OVER, row -> {
                    row.setArchiveId(taken.archiveId());
                    row.setSource(taken.source());
                });
            case ArchiveEvent.TakeoverFailed failed ->
                state(failed, ItemState.APPRAISED, row -> row.setNote(failed.problem()));
            case ArchiveEvent.DestructionProposed proposed ->
                state(proposed, ItemState.PROPOSED, row -> {
                    row.setPaperNote(proposed.paperNote());
                    proposed(row, Optional.of(proposed.by()));
                });
            case ArchiveEvent.DestructionRejected rejected ->
                state(rejected, rejected.back(), row -> {
                    row.setNote(rejected.reason());
                    proposed(row, Optional.empty());
                });
            case ArchiveEvent.FileDestroyed destroyed -> new Destruction(rows).apply(destroyed);
        }
    }

    private void made(ArchiveEvent.OfferMade made) {
        var row = new ArchiveOfferRecord();
        row.setId(made.offerId());
        row.setScope(made.scope().id());
        row.setRv(0L);
        row.setTitle(made.title());
        row.setArchive(made.archive());
        row.setPackageSha256("");
        SignatureColumns.put(row, "offered", Optional.of(made.by()));
        rows.put(row);
    }

    private void offered(ArchiveEvent.FileOffered offered) {
        var row = new ArchiveItemRecord();
        row.setId(itemId(offered.offerId(), offered.fileId()));
        row.setScope(offered.scope().id());
        row.setRv(0L);
        row.setOfferId(offered.offerId());
        row.setFileId(offered.fileId());
        row.setState(ItemState.OFFERED.name());
        row.setProposal(offered.proposal().name());
        row.setSource("");
        row.setArchiveId("");
        row.setNote("");
        row.setPaperNote("");
        rows.put(row);
    }

    private void appraised(ArchiveEvent.FileAppraised appraised) {
        String item = itemId(appraised.offerId(), appraised.fileId());
        if (appraised.caseId().isPresent()) {
            String caseId = appraised.caseId().get();
            String id = item + "+" + caseId;
            var row = rows.find(ARCHIVE_CASE, id).orElseGet(ArchiveCaseRecord::new);
            row.setId(id);
            row.setScope(rows.find(ARCHIVE_ITEM, item).orElseThrow().getScope());
            row.setRv(0L);
            row.setItemId(item);
            row.setCaseId(caseId);
            row.setDecision(appraised.decision().name());
            rows.put(row);
            return;
        }
        if (appraised.decision() != Appraisal.SAMPLE) {
            // Said of the whole, it holds for every case.
            rows.list(ARCHIVE_CASE, ARCHIVE_CASE.ITEM_ID.eq(item))
                    .forEach(row -> rows.remove(ARCHIVE_CASE, row.getId()));
        }
        state(appraised, ItemState.APPRAISED, row -> {
            row.setDecision(appraised.decision().name());
            row.setSource(appraised.source());
            row.setNote("");
        });
    }

    private void erased(String fileId, Erasure erasure) {
        var row = rows.find(TOMBSTONE, fileId).orElseThrow();
        row.setErasedAt(erasure.at().toEpochMilli());
        row.setErasedPayloads(erasure.payloads());
        row.setErasedDocuments(erasure.documents());
        row.setHeadSeq(erasure.headSeq());
        row.setHeadHash(erasure.headHash());
        row.setBackupsUntil(erasure.backupsUntil().toString());
        rows.put(row);
    }

    private void state(ArchiveEvent.OfFile event, ItemState state, Consumer<ArchiveItemRecord> change) {
        item(rows, event, row -> {
            row.setState(state.name());
            change.accept(row);
        });
    }

    /** A restored backup may be older than the list on which a file was destroyed. */
    static void item(Rows rows, ArchiveEvent.OfFile event, Consumer<ArchiveItemRecord> change) {
        rows.find(ARCHIVE_ITEM, itemId(event.offerId(), event.fileId())).ifPresent(row -> {
            change.accept(row);
            rows.put(row);
        });
    }

    private void offer(String offerId, Consumer<ArchiveOfferRecord> change) {
        var row = rows.find(ARCHIVE_OFFER, offerId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private static void proposed(ArchiveItemRecord row, Optional<Signature> by) {
        SignatureColumns.put(row, "proposed", by);
    }

    static String itemId(String offerId, String fileId) {
        return offerId + "+" + fileId;
    }
}
