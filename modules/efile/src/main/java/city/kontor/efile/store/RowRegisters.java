package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ACCESS_GRANT;
import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.DOCUMENT_ANNOTATION;
import static city.kontor.efile.jooq.Tables.DOCUMENT_ORIGIN;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.EFILE_LINK;
import static city.kontor.efile.jooq.Tables.FILE_MARK;
import static city.kontor.efile.jooq.Tables.FILING_RULE;
import static city.kontor.efile.jooq.Tables.NUMBER_PATTERN;
import static city.kontor.efile.jooq.Tables.NUMBER_SERIES;
import static city.kontor.efile.jooq.Tables.PAPER_PART;
import static city.kontor.efile.jooq.Tables.PLAN_ENTRY;
import static city.kontor.efile.jooq.Tables.PRIVACY_REQUEST;
import static city.kontor.efile.jooq.Tables.RESTRICTION;
import static city.kontor.efile.jooq.Tables.ROUTE;
import static city.kontor.efile.jooq.Tables.ROUTE_STEP;
import static city.kontor.efile.jooq.Tables.SAVED_SEARCH;

import city.kontor.efile.Annotation;
import city.kontor.efile.ArchiveRegisters;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.FileMark;
import city.kontor.efile.FilingSource;
import city.kontor.efile.LetterRegisters;
import city.kontor.efile.NumberKind;
import city.kontor.efile.NumberPattern;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.Registers;
import city.kontor.efile.Restriction;
import city.kontor.efile.Route;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.SavedSearch;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.util.List;
import java.util.Optional;

/** Answers the rules' questions from the rows of the transaction. */
public final class RowRegisters implements Registers {
    private final Rows rows;

    public RowRegisters(Rows rows) {
        this.rows = rows;
    }

    @Override
    public ArchiveRegisters archive() {
        return new ArchiveRegister(rows);
    }

    @Override
    public LetterRegisters letters() {
        return new LetterRows(rows);
    }

    @Override
    public Optional<PlanEntry> entry(String entryId) {
        return rows.find(PLAN_ENTRY, entryId).map(PlanRows::entry);
    }

    @Override
    public Optional<PlanEntry> entryByKey(String key) {
        return rows.list(PLAN_ENTRY, PLAN_ENTRY.ENTRY_KEY.eq(key)).stream()
                .map(PlanRows::entry)
                .findFirst();
    }

    @Override
    public Optional<PlanEntry> filing(FilingSource source) {
        return rows.find(FILING_RULE, source.name()).flatMap(row -> entry(row.getEntryId()));
    }

    @Override
    public NumberPattern pattern(NumberKind kind) {
        return rows.find(NUMBER_PATTERN, kind.name())
                .map(row -> new NumberPattern(row.getPattern()))
                .orElseGet(kind::standard);
    }

    @Override
    public long lastSerial(String series) {
        return rows.find(NUMBER_SERIES, series).map(row -> row.getLastNumber()).orElse(0L);
    }

    @Override
    public Optional<EFile> file(String fileId) {
        return rows.find(EFILE, fileId).map(FileRows::file);
    }

    @Override
    public Optional<Restriction> restriction(Scope closed) {
        return rows.find(RESTRICTION, closed.id())
                .map(row ->
                        RestrictionRows.restriction(row, rows.list(ACCESS_GRANT, ACCESS_GRANT.SCOPE.eq(closed.id()))));
    }

    @Override
    public boolean accessGrantExists(String grantId) {
        return rows.find(ACCESS_GRANT, grantId).isPresent();
    }

    @Override
    public Optional<PrivacyRequest> privacyRequest(String requestId) {
        return rows.find(PRIVACY_REQUEST, requestId).map(PrivacyRows::request);
    }

    @Override
    public boolean isContinued(String fileId) {
        return !rows.list(EFILE, EFILE.PREVIOUS_ID.eq(fileId)).isEmpty();
    }

    @Override
    public boolean isLinked(String fileId, String otherFileId) {
        return rows.find(EFILE_LINK, FileRows.linkId(fileId, otherFileId)).isPresent();
    }

    @Override
    public Optional<PaperPart> paperPart(String fileId, String partId) {
        return rows.find(PAPER_PART, partId)
                .filter(row -> row.getFileId().equals(fileId))
                .map(FileRows::paperPart);
    }

    @Override
    public boolean paperPartExists(String partId) {
        return rows.find(PAPER_PART, partId).isPresent();
    }

    @Override
    public Optional<Case> caseOf(String fileId, String caseId) {
        return rows.find(EFILE_CASE, caseId)
                .filter(row -> row.getFileId().equals(fileId))
                .map(FileRows::caseOf);
    }

    @Override
    public boolean caseExists(String caseId) {
        return rows.find(EFILE_CASE, caseId).isPresent();
    }

    @Override
    public List<Case> openCases(String fileId) {
        return rows.list(EFILE_CASE, EFILE_CASE.FILE_ID.eq(fileId).and(EFILE_CASE.CLOSED_BY.isNull())).stream()
                .map(FileRows::caseOf)
                .toList();
    }

    @Override
    public Optional<Participant> participant(String caseId, String participantId) {
        return rows.find(CASE_PARTICIPANT, participantId)
                .filter(row -> row.getCaseId().equals(caseId))
                .map(FileRows::participant);
    }

    @Override
    public boolean participantExists(String participantId) {
        return rows.find(CASE_PARTICIPANT, participantId).isPresent();
    }

    @Override
    public Optional<Document> document(String fileId, String documentId) {
        return rows.find(EFILE_DOCUMENT, documentId)
                .filter(row -> row.getFileId().equals(fileId))
                .map(DocumentRows::document);
    }

    @Override
    public boolean documentExists(String documentId) {
        return rows.find(EFILE_DOCUMENT, documentId).isPresent();
    }

    @Override
    public boolean hasOrigin(String documentId) {
        return rows.find(DOCUMENT_ORIGIN, documentId).isPresent();
    }

    @Override
    public Optional<Annotation> annotation(String annotationId) {
        return rows.find(DOCUMENT_ANNOTATION, annotationId).map(AnnotationRows::annotation);
    }

    @Override
    public List<Document> checkedOut(String caseId) {
        return rows
                .list(EFILE_DOCUMENT, EFILE_DOCUMENT.CASE_ID.eq(caseId).and(EFILE_DOCUMENT.OUT_BY.isNotNull()))
                .stream()
                .map(DocumentRows::document)
                .toList();
    }

    @Override
    public Optional<Route> route(String fileId, String routeId) {
        return rows.find(ROUTE, routeId)
                .filter(row -> row.getFileId().equals(fileId))
                .map(row -> RouteRows.route(rows, row));
    }

    @Override
    public Optional<RouteTemplate> routeTemplate(String templateId) {
        return RouteTemplateRows.find(rows, templateId);
    }

    @Override
    public boolean routeExists(String routeId) {
        return rows.find(ROUTE, routeId).isPresent();
    }

    @Override
    public boolean stepExists(String stepId) {
        return rows.find(ROUTE_STEP, stepId).isPresent();
    }

    @Override
    public List<Route> openRoutes(String caseId) {
        return rows.list(ROUTE, ROUTE.CASE_ID.eq(caseId).and(ROUTE.OVER.eq(0L))).stream()
                .map(row -> RouteRows.route(rows, row))
                .toList();
    }

    @Override
    public Optional<SavedSearch> savedSearch(String searchId) {
        return rows.find(SAVED_SEARCH, searchId).map(SearchRows::search);
    }

    @Override
    public Optional<FileMark> mark(String fileId, String person) {
        return rows.find(FILE_MARK, FileMark.id(fileId, person)).map(MarkRows::mark);
    }
}
