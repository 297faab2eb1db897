package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ACCESS_GRANT;
import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.DOCUMENT_VERSION;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.EFILE_LINK;
import static city.kontor.efile.jooq.Tables.FILING_RULE;
import static city.kontor.efile.jooq.Tables.NUMBER_PATTERN;
import static city.kontor.efile.jooq.Tables.PAPER_PART;
import static city.kontor.efile.jooq.Tables.PLAN_ENTRY;
import static city.kontor.efile.jooq.Tables.RESTRICTION;
import static city.kontor.efile.jooq.Tables.ROUTE;
import static city.kontor.efile.jooq.Tables.ROUTE_STEP;
import static city.kontor.efile.jooq.Tables.TOMBSTONE;

import city.kontor.efile.Annotation;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.EFile;
import city.kontor.efile.FileLine;
import city.kontor.efile.FileLink;
import city.kontor.efile.FilingSource;
import city.kontor.efile.MarkedFile;
import city.kontor.efile.NumberKind;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Restriction;
import city.kontor.efile.Retention;
import city.kontor.efile.Route;
import city.kontor.efile.StepKind;
import city.kontor.efile.StepState;
import city.kontor.efile.Version;
import city.kontor.efile.Waiting;
import city.kontor.efile.jooq.tables.records.RouteStepRecord;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the e-file's screens ask. */
public final class EfileQueries {
    private final DSLContext dsl;

    public EfileQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is asked about letters. */
    public LetterQueries letters() {
        return new LetterQueries(dsl);
    }

    /** Every position with those below it behind it, each by its key. */
    public List<PlanEntry> plan() {
        Map<String, List<PlanEntry>> below = dsl
                .selectFrom(PLAN_ENTRY)
                .orderBy(PLAN_ENTRY.KEY_ORDER, PLAN_ENTRY.ENTRY_KEY, PLAN_ENTRY.ID)
                .fetch(PlanRows::entry)
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.parentId().orElse("")));
        var plan = new ArrayList<PlanEntry>();
        add(plan, "", below);
        return plan;
    }

    private static void add(List<PlanEntry> plan, String parentId, Map<String, List<PlanEntry>> below) {
        for (PlanEntry entry : below.getOrDefault(parentId, List.of())) {
            plan.add(entry);
            add(plan, entry.id(), below);
        }
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

    /** Whose records arrive by themselves under a position. */
    public Set<FilingSource> arriving(String entryId) {
        return dsl.select(FILING_RULE.ID)
                .from(FILING_RULE)
                .where(FILING_RULE.ENTRY_ID.eq(entryId))
                .fetchSet(row -> FilingSource.valueOf(row.value1()));
    }

    /** How the numbers of a kind look. */
    public String pattern(NumberKind kind) {
        return dsl.select(NUMBER_PATTERN.PATTERN)
                .from(NUMBER_PATTERN)
                .where(NUMBER_PATTERN.ID.eq(kind.name()))
                .fetchOptional(NUMBER_PATTERN.PATTERN)
                .orElseGet(() -> kind.standard().text());
    }

    /** How many files hang on a position itself. */
    public int countFiles(String entryId) {
        return dsl.fetchCount(EFILE, EFILE.ENTRY_ID.eq(entryId));
    }

    public Optional<EFile> file(String fileId) {
        return dsl.selectFrom(EFILE).where(EFILE.ID.eq(fileId)).fetchOptional(FileRows::file);
    }

    /** Where a file's rows lie, or lay when it was destroyed. */
    public Optional<Scope> home(String fileId) {
        return dsl.select(EFILE.SCOPE)
                .from(EFILE)
                .where(EFILE.ID.eq(fileId))
                .fetchOptional(EFILE.SCOPE)
                .or(() -> dsl.select(TOMBSTONE.SCOPE)
                        .from(TOMBSTONE)
                        .where(TOMBSTONE.ID.eq(fileId))
                        .fetchOptional(TOMBSTONE.SCOPE))
                .map(Scope::new);
    }

    /** In which scopes files lie now, by their ids. */
    public Map<String, String> homes(Collection<String> fileIds) {
        return dsl.select(EFILE.ID, EFILE.SCOPE)
                .from(EFILE)
                .where(EFILE.ID.in(fileIds))
                .fetchMap(EFILE.ID, EFILE.SCOPE);
    }

    /** Whether a restricted file holds this document. */
    public boolean isClosed(String sha256) {
        return dsl
                .select(DOCUMENT_VERSION.SCOPE)
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.SHA256.eq(sha256))
                .fetchSet(DOCUMENT_VERSION.SCOPE)
                .stream()
                .anyMatch(scope -> new Scope(scope).isClosed());
    }

    /** Who is named for what lies in a closed scope. */
    public Optional<Restriction> restriction(Scope closed) {
        return dsl.selectFrom(RESTRICTION)
                .where(RESTRICTION.ID.eq(closed.id()))
                .fetchOptional(row -> RestrictionRows.restriction(
                        row,
                        dsl.selectFrom(ACCESS_GRANT)
                                .where(ACCESS_GRANT.SCOPE.eq(closed.id()))
                                .orderBy(ACCESS_GRANT.GRANTED_AT, ACCESS_GRANT.ID)
                                .fetch()));
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

    /** The file if a person marked it and may still see it. */
    public Optional<MarkedFile> marked(String fileId, String person) {
        return MarkRows.find(dsl, fileId, person);
    }

    /** The files that a person marked and may still see, those that were touched last first. */
    public List<MarkedFile> marked(String person) {
        return MarkRows.of(dsl, person);
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

    /** The participants of all cases of a file by the case's id, each list by name. */
    public Map<String, List<Participant>> participantsOf(String fileId) {
        return dsl.selectFrom(CASE_PARTICIPANT)
                .where(CASE_PARTICIPANT.CASE_ID.in(
                        dsl.select(EFILE_CASE.ID).from(EFILE_CASE).where(EFILE_CASE.FILE_ID.eq(fileId))))
                .orderBy(CASE_PARTICIPANT.NAME, CASE_PARTICIPANT.ID)
                .fetchGroups(CASE_PARTICIPANT.CASE_ID, FileRows::participant);
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

    /** The newest versions of a file's documents. */
    public List<Content> contentsOf(String fileId) {
        return contents(EFILE_DOCUMENT.FILE_ID.eq(fileId));
    }

    /** The newest versions of all documents of a scope, those that were filed last first. */
    public List<Content> contentsIn(Scope scope) {
        return contents(EFILE_DOCUMENT.SCOPE.eq(scope.id()));
    }

    private List<Content> contents(Condition condition) {
        return dsl.select(EFILE_DOCUMENT.SHA256, EFILE_DOCUMENT.NAME, EFILE_DOCUMENT.MEDIA_TYPE, EFILE_DOCUMENT.BYTES)
                .from(EFILE_DOCUMENT)
                .where(condition)
                .orderBy(EFILE_DOCUMENT.FILED_AT.desc(), EFILE_DOCUMENT.ID)
                .fetch(row -> new Content(row.value1(), row.value2(), row.value3(), row.value4()));
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

    /** What lies over the pages of a file's documents. */
    public List<Annotation> annotations(String fileId) {
        return AnnotationRows.of(dsl, fileId);
    }

    /** Which documents of a file came from which. */
    public List<DocumentOrigin> origins(String fileId) {
        return AnnotationRows.origins(dsl, fileId);
    }

    /** The dispositions of a case, the newest first. */
    public List<Route> routes(String caseId) {
        return routes(ROUTE.CASE_ID.eq(caseId));
    }

    /** The dispositions of all cases of a file, the newest first. */
    public List<Route> routesOf(String fileId) {
        return routes(ROUTE.FILE_ID.eq(fileId));
    }

    private List<Route> routes(Condition condition) {
        Map<String, ? extends List<RouteStepRecord>> steps = dsl.selectFrom(ROUTE_STEP)
                .where(ROUTE_STEP.ROUTE_ID.in(dsl.select(ROUTE.ID).from(ROUTE).where(condition)))
                .fetchGroups(ROUTE_STEP.ROUTE_ID);
        return dsl.selectFrom(ROUTE)
                .where(condition)
                .orderBy(ROUTE.GIVEN_AT.desc(), ROUTE.ID.desc())
                .fetch(row -> RouteRows.route(
                        row,
                        Optional.<List<RouteStepRecord>>ofNullable(steps.get(row.getId()))
                                .orElse(List.of())));
    }

    /**
     * Dispositions whose turn it is, what is due first.
     *
     * @param people those who shall take them: a person, and whom that person substitutes
     * @param until follow-ups of later days are left out
     */
    public List<Waiting> waitingFor(Collection<String> people, LocalDate until, int most) {
        return waiting(
                ROUTE_STEP
                        .PERSON
                        .in(people)
                        .and(ROUTE_STEP.STATE.eq(StepState.OPEN.name()))
                        .and(ROUTE_STEP.KIND.ne(StepKind.FOLLOW_UP.name()).or(ROUTE_STEP.DUE.le(until.toString()))),
                most);
    }

    /** Dispositions that this person gave and others have not taken or have refused, what is due first. */
    public List<Waiting> waitedForBy(String person, int most) {
        return waiting(
                ROUTE.GIVEN_BY
                        .eq(person)
                        .and(ROUTE.OVER.eq(0L))
                        .and(ROUTE_STEP.PERSON.ne(person).or(ROUTE_STEP.STATE.eq(StepState.REFUSED.name())))
                        .and(ROUTE_STEP.STATE.in(StepState.OPEN.name(), StepState.REFUSED.name())),
                most);
    }

    private List<Waiting> waiting(Condition condition, int most) {
        return dsl.select()
                .from(ROUTE_STEP)
                .join(ROUTE)
                .on(ROUTE.ID.eq(ROUTE_STEP.ROUTE_ID))
                .join(EFILE)
                .on(EFILE.ID.eq(ROUTE.FILE_ID))
                .join(EFILE_CASE)
                .on(EFILE_CASE.ID.eq(ROUTE.CASE_ID))
                .leftJoin(EFILE_DOCUMENT)
                .on(EFILE_DOCUMENT.ID.eq(ROUTE.DOCUMENT_ID))
                .where(condition)
                .orderBy(ROUTE_STEP.DUE.asc().nullsLast(), ROUTE.GIVEN_AT, ROUTE_STEP.ID)
                .limit(most)
                .fetch(row -> {
                    var step = row.into(ROUTE_STEP);
                    var route = row.into(ROUTE);
                    EFile file = FileRows.file(row.into(EFILE));
                    return new Waiting(
                            RouteRows.step(step),
                            route.getId(),
                            new Scope(route.getScope()),
                            route.getFileId(),
                            route.getCaseId(),
                            Optional.ofNullable(route.getDocumentId()),
                            file.name(),
                            Optional.ofNullable(row.get(EFILE_DOCUMENT.TITLE))
                                    .orElseGet(() -> row.get(EFILE_CASE.TITLE)));
                });
    }

    /** Files whose number, title, keywords or note hold these words, those that were touched last first. */
    public List<FileLine> search(String typed, int most) {
        Condition all = DSL.noCondition();
        for (String word : typed.strip().toLowerCase(Locale.GERMAN).split("\\s+")) {
            all = all.and(EFILE.SEARCH_TEXT.contains(word));
        }
        return dsl.selectFrom(EFILE)
                .where(all)
                .orderBy(EFILE.CHANGED_AT.desc(), EFILE.ID.desc())
                .limit(most)
                .fetch(FileRows::line);
    }
}
