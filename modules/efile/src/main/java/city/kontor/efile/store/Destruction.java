package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ACCESS_GRANT;
import static city.kontor.efile.jooq.Tables.ARCHIVE_CASE;
import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.DESTROYED_CONTENT;
import static city.kontor.efile.jooq.Tables.DOCUMENT_ANNOTATION;
import static city.kontor.efile.jooq.Tables.DOCUMENT_ORIGIN;
import static city.kontor.efile.jooq.Tables.DOCUMENT_VERSION;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.EFILE_LINK;
import static city.kontor.efile.jooq.Tables.FILE_MARK;
import static city.kontor.efile.jooq.Tables.LETTER;
import static city.kontor.efile.jooq.Tables.LETTER_BLOCK;
import static city.kontor.efile.jooq.Tables.PAPER_PART;
import static city.kontor.efile.jooq.Tables.RESTRICTION;
import static city.kontor.efile.jooq.Tables.ROUTE;
import static city.kontor.efile.jooq.Tables.ROUTE_STEP;
import static city.kontor.efile.jooq.Tables.TOMBSTONE;

import city.kontor.efile.ArchiveEvent;
import city.kontor.efile.ItemState;
import city.kontor.efile.Tombstone;
import city.kontor.efile.jooq.tables.records.DestroyedContentRecord;
import city.kontor.efile.jooq.tables.records.TombstoneRecord;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Takes every row of a destroyed file away and leaves its tombstone. The rows of whoever builds on files go here too:
 * what stays is found by {@code DestructionTest}, which looks for a word in every byte that is left.
 */
final class Destruction {
    private final Rows rows;

    Destruction(Rows rows) {
        this.rows = rows;
    }

    void apply(ArchiveEvent.FileDestroyed destroyed) {
        String fileId = destroyed.fileId();
        for (var one : rows.list(EFILE_CASE, EFILE_CASE.FILE_ID.eq(fileId))) {
            remove(CASE_PARTICIPANT, CASE_PARTICIPANT.CASE_ID.eq(one.getId()));
        }
        for (var route : rows.list(ROUTE, ROUTE.FILE_ID.eq(fileId))) {
            remove(ROUTE_STEP, ROUTE_STEP.ROUTE_ID.eq(route.getId()));
        }
        remove(ROUTE, ROUTE.FILE_ID.eq(fileId));
        remove(DOCUMENT_ANNOTATION, DOCUMENT_ANNOTATION.FILE_ID.eq(fileId));
        remove(DOCUMENT_ORIGIN, DOCUMENT_ORIGIN.FILE_ID.eq(fileId));
        remove(LETTER_BLOCK, LETTER_BLOCK.FILE_ID.eq(fileId));
        remove(LETTER, LETTER.FILE_ID.eq(fileId));
        remove(DOCUMENT_VERSION, DOCUMENT_VERSION.FILE_ID.eq(fileId));
        remove(EFILE_DOCUMENT, EFILE_DOCUMENT.FILE_ID.eq(fileId));
        remove(EFILE_CASE, EFILE_CASE.FILE_ID.eq(fileId));
        remove(PAPER_PART, PAPER_PART.FILE_ID.eq(fileId));
        // Another file's reference to this one stays: it is that file's, and leads to the tombstone.
        remove(EFILE_LINK, EFILE_LINK.FILE_ID.eq(fileId));
        remove(FILE_MARK, FILE_MARK.FILE_ID.eq(fileId));
        remove(EFILE, EFILE.ID.eq(fileId));
        remove(ARCHIVE_CASE, ARCHIVE_CASE.ITEM_ID.eq(ArchiveRows.itemId(destroyed.offerId(), fileId)));
        ArchiveRows.item(rows, destroyed, row -> row.setState(ItemState.DESTROYED.name()));
        // Why somebody was named may tell of the file.
        for (var one : rows.list(RESTRICTION, RESTRICTION.FILE_ID.eq(fileId))) {
            one.setReason("");
            one.setLiftReason("");
            rows.put(one);
        }
        if (destroyed.tombstone().scope().isClosed()) {
            String closed = destroyed.tombstone().scope().id();
            for (var grant : rows.list(ACCESS_GRANT, ACCESS_GRANT.SCOPE.eq(closed))) {
                grant.setReason("");
                rows.put(grant);
            }
        }
        bury(destroyed.tombstone());
        for (String sha256 : destroyed.contents()) {
            String id = fileId + "+" + sha256;
            var row = rows.find(DESTROYED_CONTENT, id).orElseGet(DestroyedContentRecord::new);
            row.setId(id);
            row.setScope(destroyed.tombstone().scope().id());
            row.setRv(0L);
            row.setFileId(fileId);
            row.setSha256(sha256);
            rows.put(row);
        }
    }

    private void bury(Tombstone stone) {
        var row = rows.find(TOMBSTONE, stone.fileId()).orElseGet(TombstoneRecord::new);
        row.setErasedAt(null);
        row.setId(stone.fileId());
        row.setScope(stone.scope().id());
        row.setRv(0L);
        row.setNumber(stone.number().orElse(null));
        row.setTitle(stone.title().orElse(null));
        row.setVolume((long) stone.volume());
        row.setPositionKey(stone.positionKey());
        row.setPositionTitle(stone.positionTitle());
        row.setOpened(stone.opened().toString());
        row.setClosed(stone.closed().toString());
        row.setKeptUntil(stone.keptUntil().toString());
        row.setDecision(stone.decision().name());
        row.setSource(stone.source());
        row.setArchiveId(stone.archiveId());
        row.setOfferId(stone.offerId());
        row.setDocuments((long) stone.documents());
        row.setBytes(stone.bytes());
        row.setPackageSha256(stone.packageSha256());
        row.setPaperNote(stone.paperNote());
        SignatureColumns.put(row, "proposed", Optional.of(stone.proposed()));
        SignatureColumns.put(row, "destroyed", Optional.of(stone.destroyed()));
        rows.put(row);
    }

    private <R extends UpdatableRecord<R>> void remove(Table<R> table, Condition condition) {
        for (R row : rows.list(table, condition)) {
            rows.remove(table, String.valueOf(row.get("id")));
        }
    }
}
