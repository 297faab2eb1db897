package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import city.kontor.efile.Content;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentEvent;
import city.kontor.efile.Field;
import city.kontor.efile.Version;
import city.kontor.efile.jooq.tables.records.DocumentVersionRecord;
import city.kontor.efile.jooq.tables.records.EfileDocumentRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents and their versions in their rows. */
public final class DocumentRows {
    private final Rows rows;
    private final Stamp stamp;

    public DocumentRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    /** Writes what happened to a document. */
    public void apply(DocumentEvent event) {
        switch (event) {
            case DocumentEvent.DocumentFiled filed -> filed(filed);
            case DocumentEvent.VersionAdded added ->
                change(added, row -> {
                    version(row, added.version());
                    content(row, added.version().content());
                    row.setNewest((long) added.version().number());
                    SignatureColumns.put(row, "out", Optional.empty());
                });
            case DocumentEvent.DocumentDescribed described ->
                change(described, row -> Fields.put(row, described.changes()));
            case DocumentEvent.CheckedOut out ->
                change(out, row -> SignatureColumns.put(row, "out", Optional.of(out.by())));
            case DocumentEvent.CheckOutCancelled cancelled ->
                change(cancelled, row -> SignatureColumns.put(row, "out", Optional.empty()));
            case DocumentEvent.OriginNoted noted ->
                change(noted, row -> AnnotationRows.origin(rows, row.getScope(), noted.fileId(), noted.origin()));
            case DocumentEvent.DocumentMoved moved -> change(moved, row -> row.setCaseId(moved.caseId()));
            case DocumentEvent.DocumentSigned signed ->
                change(signed, row -> SignatureColumns.put(row, "signed", Optional.of(signed.by())));
            case DocumentEvent.DocumentCancelled cancelled ->
                change(cancelled, row -> {
                    row.setCancelReason(cancelled.reason());
                    SignatureColumns.put(row, "cancelled", Optional.of(cancelled.by()));
                });
        }
    }

    private void filed(DocumentEvent.DocumentFiled filed) {
        var row = new EfileDocumentRecord();
        row.setId(filed.documentId());
        row.setScope(filed.scope().id());
        row.setRv(0L);
        row.setFileId(filed.fileId());
        row.setCaseId(filed.caseId());
        filed.number().ifPresent(number -> {
            row.setNumber(number.number());
            PlanRows.given(rows, number);
        });
        Fields.clear(row, Document.FIELDS);
        Fields.put(row, Field.TITLE, filed.title());
        Fields.put(row, Field.DIRECTION, filed.direction().name());
        Fields.put(row, Field.DATED, filed.dated());
        row.setNewest(1L);
        content(row, filed.content());
        row.setCancelReason("");
        SignatureColumns.put(row, "filed", Optional.of(filed.by()));
        rows.put(row);
        version(row, new Version(1, 0, filed.content(), "", filed.by()));
        FileRows.touched(rows, stamp, filed.fileId(), file -> file.setDocuments(file.getDocuments() + 1));
    }

    private void version(EfileDocumentRecord document, Version version) {
        var row = new DocumentVersionRecord();
        row.setId(document.getId() + "-" + version.number());
        row.setScope(document.getScope());
        row.setRv(0L);
        row.setFileId(document.getFileId());
        row.setDocumentId(document.getId());
        row.setVersion((long) version.number());
        row.setBasedOn((long) version.basedOn());
        row.setSha256(version.content().sha256());
        row.setName(version.content().name());
        row.setMediaType(version.content().mediaType());
        row.setBytes(version.content().bytes());
        row.setNote(version.note());
        SignatureColumns.put(row, "made", Optional.of(version.by()));
        rows.put(row);
    }

    private static void content(EfileDocumentRecord row, Content content) {
        row.setSha256(content.sha256());
        row.setName(content.name());
        row.setMediaType(content.mediaType());
        row.setBytes(content.bytes());
    }

    private void change(DocumentEvent event, Consumer<EfileDocumentRecord> change) {
        var row = rows.find(EFILE_DOCUMENT, event.documentId()).orElseThrow();
        change.accept(row);
        rows.put(row);
        FileRows.touched(rows, stamp, event.fileId(), file -> {});
    }

    static Document document(EfileDocumentRecord row) {
        return new Document(
                row.getId(),
                new Scope(row.getScope()),
                row.getFileId(),
                row.getCaseId(),
                Optional.ofNullable(row.getNumber()),
                Fields.read(row, Document.FIELDS),
                row.getNewest().intValue(),
                new Content(row.getSha256(), row.getName(), row.getMediaType(), row.getBytes()),
                SignatureColumns.find(row, "filed").orElseThrow(),
                SignatureColumns.find(row, "out"),
                SignatureColumns.find(row, "signed"),
                SignatureColumns.find(row, "cancelled"));
    }

    static Version version(DocumentVersionRecord row) {
        return new Version(
                row.getVersion().intValue(),
                row.getBasedOn().intValue(),
                new Content(row.getSha256(), row.getName(), row.getMediaType(), row.getBytes()),
                row.getNote(),
                SignatureColumns.find(row, "made").orElseThrow());
    }
}
