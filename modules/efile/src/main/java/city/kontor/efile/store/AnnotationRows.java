package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.DOCUMENT_ANNOTATION;
import static city.kontor.efile.jooq.Tables.DOCUMENT_ORIGIN;

import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationEvent;
import city.kontor.efile.AnnotationKind;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.OriginKind;
import city.kontor.efile.jooq.tables.records.DocumentAnnotationRecord;
import city.kontor.efile.jooq.tables.records.DocumentOriginRecord;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** What lies over documents, and from which others they came, in their rows. */
public final class AnnotationRows {
    private AnnotationRows() {}

    /** Writes what happened to annotations. */
    public static void apply(Rows rows, AnnotationEvent event, Stamp stamp) {
        switch (event) {
            case AnnotationEvent.Annotated put -> put(rows, put);
            case AnnotationEvent.AnnotationTakenOff off -> {
                if (rows.find(DOCUMENT_ANNOTATION, off.annotation().id()).isPresent()) {
                    rows.remove(DOCUMENT_ANNOTATION, off.annotation().id());
                }
            }
        }
        FileRows.touched(rows, stamp, event.fileId(), file -> {});
    }

    private static void put(Rows rows, AnnotationEvent.Annotated put) {
        Annotation annotation = put.annotation();
        var row = rows.find(DOCUMENT_ANNOTATION, annotation.id()).orElseGet(DocumentAnnotationRecord::new);
        row.setId(annotation.id());
        row.setScope(put.scope().id());
        row.setRv(0L);
        row.setFileId(put.fileId());
        row.setDocumentId(put.documentId());
        row.setVersion((long) annotation.version());
        row.setKind(annotation.kind().name());
        row.setPage((long) annotation.place().page());
        row.setLeftPixels((long) annotation.place().x());
        row.setTopPixels((long) annotation.place().y());
        row.setWidthPixels((long) annotation.place().width());
        row.setHeightPixels((long) annotation.place().height());
        row.setText(annotation.text());
        SignatureColumns.put(row, "made", Optional.of(annotation.by()));
        rows.put(row);
    }

    /** The annotations of a file's documents, by version, page and place from above. */
    public static List<Annotation> of(DSLContext dsl, String fileId) {
        return dsl.selectFrom(DOCUMENT_ANNOTATION)
                .where(DOCUMENT_ANNOTATION.FILE_ID.eq(fileId))
                .orderBy(
                        DOCUMENT_ANNOTATION.VERSION.desc(),
                        DOCUMENT_ANNOTATION.PAGE,
                        DOCUMENT_ANNOTATION.TOP_PIXELS,
                        DOCUMENT_ANNOTATION.ID)
                .fetch(AnnotationRows::annotation);
    }

    /** Which documents of a file came from which. */
    public static List<DocumentOrigin> origins(DSLContext dsl, String fileId) {
        return dsl.selectFrom(DOCUMENT_ORIGIN)
                .where(DOCUMENT_ORIGIN.FILE_ID.eq(fileId))
                .orderBy(DOCUMENT_ORIGIN.ID)
                .fetch(row -> new DocumentOrigin(row.getId(), row.getSourceId(), OriginKind.valueOf(row.getKind())));
    }

    static void origin(Rows rows, String scope, String fileId, DocumentOrigin origin) {
        var row = new DocumentOriginRecord();
        row.setId(origin.documentId());
        row.setScope(scope);
        row.setRv(0L);
        row.setFileId(fileId);
        row.setSourceId(origin.sourceId());
        row.setKind(origin.kind().name());
        rows.put(row);
    }

    static Annotation annotation(DocumentAnnotationRecord row) {
        return new Annotation(
                row.getId(),
                row.getDocumentId(),
                row.getVersion().intValue(),
                AnnotationKind.valueOf(row.getKind()),
                new Annotation.Place(
                        row.getPage().intValue(),
                        row.getLeftPixels().intValue(),
                        row.getTopPixels().intValue(),
                        row.getWidthPixels().intValue(),
                        row.getHeightPixels().intValue()),
                row.getText(),
                SignatureColumns.find(row, "made").orElseThrow());
    }
}
