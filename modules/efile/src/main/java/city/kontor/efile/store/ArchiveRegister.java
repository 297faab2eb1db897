package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ARCHIVE_CASE;
import static city.kontor.efile.jooq.Tables.ARCHIVE_ITEM;
import static city.kontor.efile.jooq.Tables.ARCHIVE_OFFER;
import static city.kontor.efile.jooq.Tables.DOCUMENT_VERSION;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.PAPER_PART;
import static city.kontor.efile.jooq.Tables.TOMBSTONE;

import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveRegisters;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Erasure;
import city.kontor.efile.Grave;
import city.kontor.efile.ItemState;
import city.kontor.efile.Offer;
import city.kontor.efile.OfferItem;
import city.kontor.efile.Tombstone;
import city.kontor.efile.jooq.tables.records.ArchiveCaseRecord;
import city.kontor.efile.jooq.tables.records.ArchiveItemRecord;
import city.kontor.efile.jooq.tables.records.ArchiveOfferRecord;
import city.kontor.efile.jooq.tables.records.TombstoneRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers what the rules of disposal ask, from the rows of the transaction. */
final class ArchiveRegister implements ArchiveRegisters {
    private final Rows rows;

    ArchiveRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Offer> offer(String offerId) {
        return rows.find(ARCHIVE_OFFER, offerId).map(ArchiveRegister::offer);
    }

    @Override
    public Optional<OfferItem> item(String offerId, String fileId) {
        return rows.find(ARCHIVE_ITEM, ArchiveRows.itemId(offerId, fileId)).map(this::item);
    }

    @Override
    public Optional<OfferItem> underWay(String fileId) {
        return rows.list(ARCHIVE_ITEM, ARCHIVE_ITEM.FILE_ID.eq(fileId)).stream()
                .map(this::item)
                .filter(item -> item.state().isUnderWay())
                .findFirst();
    }

    @Override
    public List<Case> cases(String fileId) {
        return rows.list(EFILE_CASE, EFILE_CASE.FILE_ID.eq(fileId)).stream()
                .map(FileRows::caseOf)
                .toList();
    }

    @Override
    public List<Content> contents(String fileId) {
        return rows.list(DOCUMENT_VERSION, DOCUMENT_VERSION.FILE_ID.eq(fileId)).stream()
                .map(row -> DocumentRows.version(row).content())
                .toList();
    }

    @Override
    public int documents(String fileId) {
        return rows.list(EFILE_DOCUMENT, EFILE_DOCUMENT.FILE_ID.eq(fileId)).size();
    }

    @Override
    public boolean hasPaper(String fileId) {
        return !rows.list(PAPER_PART, PAPER_PART.FILE_ID.eq(fileId)).isEmpty();
    }

    @Override
    public Optional<Grave> grave(String fileId) {
        return rows.find(TOMBSTONE, fileId).map(ArchiveRegister::grave);
    }

    private OfferItem item(ArchiveItemRecord row) {
        return item(row, rows.list(ARCHIVE_CASE, ARCHIVE_CASE.ITEM_ID.eq(row.getId())));
    }

    static OfferItem item(ArchiveItemRecord row, List<ArchiveCaseRecord> cases) {
        return new OfferItem(
                row.getOfferId(),
                row.getFileId(),
                ItemState.valueOf(row.getState()),
                Appraisal.valueOf(row.getProposal()),
                Optional.ofNullable(row.getDecision()).map(Appraisal::valueOf),
                cases.stream()
                        .collect(Collectors.toMap(
                                ArchiveCaseRecord::getCaseId, one -> Appraisal.valueOf(one.getDecision()))),
                row.getSource(),
                row.getArchiveId(),
                row.getNote(),
                row.getPaperNote(),
                SignatureColumns.find(row, "proposed"));
    }

    static Offer offer(ArchiveOfferRecord row) {
        return new Offer(
                row.getId(),
                new Scope(row.getScope()),
                row.getTitle(),
                row.getArchive(),
                SignatureColumns.find(row, "offered").orElseThrow(),
                Optional.ofNullable(row.getOfferReceived()).map(Instant::ofEpochMilli),
                SignatureColumns.find(row, "handed"),
                row.getPackageSha256(),
                Optional.ofNullable(row.getPackageReceived()).map(Instant::ofEpochMilli));
    }

    static Grave grave(TombstoneRecord row) {
        return new Grave(
                new Tombstone(
                        row.getId(),
                        new Scope(row.getScope()),
                        Optional.ofNullable(row.getNumber()),
                        Optional.ofNullable(row.getTitle()),
                        row.getVolume().intValue(),
                        row.getPositionKey(),
                        row.getPositionTitle(),
                        LocalDate.parse(row.getOpened()),
                        LocalDate.parse(row.getClosed()),
                        LocalDate.parse(row.getKeptUntil()),
                        Appraisal.valueOf(row.getDecision()),
                        row.getSource(),
                        row.getArchiveId(),
                        row.getOfferId(),
                        row.getDocuments().intValue(),
                        row.getBytes(),
                        row.getPackageSha256(),
                        row.getPaperNote(),
                        SignatureColumns.find(row, "proposed").orElseThrow(),
                        SignatureColumns.find(row, "destroyed").orElseThrow()),
                Optional.ofNullable(row.getErasedAt())
                        .map(at -> new Erasure(
                                Instant.ofEpochMilli(at),
                                row.getErasedPayloads(),
                                row.getErasedDocuments(),
                                row.getHeadSeq(),
                                row.getHeadHash(),
                                LocalDate.parse(row.getBackupsUntil()))));
    }
}
