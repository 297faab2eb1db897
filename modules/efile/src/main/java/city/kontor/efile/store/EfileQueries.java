package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.DOCUMENT_VERSION;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.EFILE_LINK;
import static city.kontor.efile.jooq.Tables.PAPER_PART;
import static city.kontor.efile.jooq.Tables.PLAN_ENTRY;
import static city.kontor.efile.jooq.Tables.ROUTE;
import static city.kontor.efile.jooq.Tables.ROUTE_STEP;

import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.FileLine;
import city.kontor.efile.FileLink;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Retention;
import city.kontor.efile.Route;
import city.kontor.efile.Version;
import city.kontor.efile.jooq.tables.records.RouteStepRecord;
import city.kontor.kernel.OfficeDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What the e-file's screens ask. */
public final class EfileQueries {
    private final DSLContext dsl;

    public EfileQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every position, in the order of the keys. */
    public List<PlanEntry> plan() {
        return dsl.selectFrom(PLAN_ENTRY)
                .orderBy(PLAN_ENTRY.KEY_ORDER, PLAN_ENTRY.ID)
                .fetch(PlanRows::entry);
    }

    public Optional<PlanEntry> entry(String entryId) {
        return dsl.selectFrom(PLAN_ENTRY).where(PLAN_ENTRY.ID.eq(entryId)).fetchOptional(PlanRows::entry);
    }

    /** What holds at a position of the plan, its own or inherited. */
    public Retention retention(String entryId) {
        return Retention.at(entryId, this::entry);
    }

    /** The last day on which a closed file must be kept; empty while it is open. */
    public Optional<LocalDate> keptUntil(EFile file) {
        return file.closed()
                .map(closed -> EFile.keptUntil(
                        OfficeDay.at(closed.at()),
                        file.keeping()
                                .years()
                                .orElseGet(() -> retention(file.entryId()).years())));
    }

    public Optional<EFile> file(String fileId) {
        return dsl.selectFrom(EFILE).where(EFILE.ID.eq(fileId)).fetchOptional(FileRows::file);
    }

    /** The files of a position of the plan, the newest number first. */
    public List<FileLine> files(String entryId, int most) {
        return lines(EFILE.ENTRY_ID.eq(entryId), most);
    }

    /** All files, those that were touched last first. */
    public List<FileLine> recent(int most) {
        return dsl.selectFrom(EFILE)
                .orderBy(EFILE.CHANGED_AT.desc(), EFILE.ID.desc())
                .limit(most)
                .fetch(FileRows::line);
    }

    private List<FileLine> lines(Condition condition, int most) {
        return dsl.selectFrom(EFILE)
                .where(condition)
                .orderBy(EFILE.NUMBER.desc().nullsFirst(), EFILE.ID.desc())
                .limit(most)
                .fetch(FileRows::line);
    }

    /** References from this file and to it. */
    public List<FileLink> links(String fileId) {
        return dsl.selectFrom(EFILE_LINK)
                .where(EFILE_LINK.FILE_ID.eq(fileId).or(EFILE_LINK.OTHER_ID.eq(fileId)))
                .orderBy(EFILE_LINK.ID)
                .fetch(row -> new FileLink(
                        row.getFileId().equals(fileId) ? row.getOtherId() : row.getFileId(),
                        row.getNote(),
                        row.getFileId().equals(fileId)));
    }

    public List<PaperPart> paperParts(String fileId) {
        return dsl.selectFrom(PAPER_PART)
                .where(PAPER_PART.FILE_ID.eq(fileId))
                .orderBy(PAPER_PART.LABEL, PAPER_PART.ID)
                .fetch(FileRows::paperPart);
    }

    /** The cases of a file, the newest first. */
    public List<Case> cases(String fileId) {
        return dsl.selectFrom(EFILE_CASE)
                .where(EFILE_CASE.FILE_ID.eq(fileId))
                .orderBy(EFILE_CASE.OPENED_AT.desc(), EFILE_CASE.ID.desc())
                .fetch(FileRows::caseOf);
    }

    public List<Participant> participants(String caseId) {
        return dsl.selectFrom(CASE_PARTICIPANT)
                .where(CASE_PARTICIPANT.CASE_ID.eq(caseId))
                .orderBy(CASE_PARTICIPANT.NAME, CASE_PARTICIPANT.ID)
                .fetch(FileRows::participant);
    }

    public Optional<Document> document(String documentId) {
        return dsl.selectFrom(EFILE_DOCUMENT)
                .where(EFILE_DOCUMENT.ID.eq(documentId))
                .fetchOptional(DocumentRows::document);
    }

    /** The documents of a case, the oldest first. */
    public List<Document> documents(String caseId) {
        return documents(EFILE_DOCUMENT.CASE_ID.eq(caseId));
    }

    /** The documents of all cases of a file, the oldest first. */
    public List<Document> documentsOf(String fileId) {
        return documents(EFILE_DOCUMENT.FILE_ID.eq(fileId));
    }

    private List<Document> documents(Condition condition) {
        return dsl.selectFrom(EFILE_DOCUMENT)
                .where(condition)
                .orderBy(EFILE_DOCUMENT.FILED_AT, EFILE_DOCUMENT.ID)
                .fetch(DocumentRows::document);
    }

    /** The versions of a document, the newest first. */
    public List<Version> versions(String documentId) {
        return dsl.selectFrom(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(documentId))
                .orderBy(DOCUMENT_VERSION.VERSION.desc())
                .fetch(DocumentRows::version);
    }

    /** The dispositions of a case, the newest first. */
    public List<Route> routes(String caseId) {
        Map<String, ? extends List<RouteStepRecord>> steps = dsl.selectFrom(ROUTE_STEP)
                .where(ROUTE_STEP.ROUTE_ID.in(dsl.select(ROUTE.ID).from(ROUTE).where(ROUTE.CASE_ID.eq(caseId))))
                .fetchGroups(ROUTE_STEP.ROUTE_ID);
        return dsl.selectFrom(ROUTE)
                .where(ROUTE.CASE_ID.eq(caseId))
                .orderBy(ROUTE.GIVEN_AT.desc(), ROUTE.ID.desc())
                .fetch(row -> RouteRows.route(
                        row,
                        Optional.<List<RouteStepRecord>>ofNullable(steps.get(row.getId()))
                                .orElse(List.of())));
    }
}
