package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What the rules may ask of the rows. */
public interface Registers {
    /** What the rules of disposal ask. */
    ArchiveRegisters archive();

    /** What the rules of letters ask. */
    LetterRegisters letters();

    Optional<PlanEntry> entry(String entryId);

    /** The position that bears this key now. */
    Optional<PlanEntry> entryByKey(String key);

    /** Under which position records of that source arrive by themselves. */
    Optional<PlanEntry> filing(FilingSource source);

    NumberPattern pattern(NumberKind kind);

    /** The serial that was given last; 0 where none was. */
    long lastSerial(String series);

    Optional<EFile> file(String fileId);

    /** Who sees what lies in a closed scope. */
    Optional<Restriction> restriction(Scope closed);

    /** Whether anybody is named under this id, for whatever file. */
    boolean accessGrantExists(String grantId);

    Optional<PrivacyRequest> privacyRequest(String requestId);

    /** Whether another volume goes on where this one ends. */
    boolean isContinued(String fileId);

    boolean isLinked(String fileId, String otherFileId);

    Optional<PaperPart> paperPart(String fileId, String partId);

    /** Whether any file has a paper part of this id. */
    boolean paperPartExists(String partId);

    Optional<Case> caseOf(String fileId, String caseId);

    boolean caseExists(String caseId);

    /** The cases of a file that are not closed. */
    List<Case> openCases(String fileId);

    Optional<Participant> participant(String caseId, String participantId);

    /** Whether any case has a participant of this id. */
    boolean participantExists(String participantId);

    Optional<Document> document(String fileId, String documentId);

    boolean documentExists(String documentId);

    /** Whether it is known from which other one this document came. */
    boolean hasOrigin(String documentId);

    Optional<Annotation> annotation(String annotationId);

    /** The documents of a case that somebody works on. */
    List<Document> checkedOut(String caseId);

    Optional<Route> route(String fileId, String routeId);

    /** The newest version of a template of routes. */
    Optional<RouteTemplate> routeTemplate(String templateId);

    boolean routeExists(String routeId);

    /** Whether any route has a step of this id. */
    boolean stepExists(String stepId);

    /** The routes of a case that are not over. */
    List<Route> openRoutes(String caseId);

    Optional<SavedSearch> savedSearch(String searchId);

    /** The mark of a person on a file. */
    Optional<FileMark> mark(String fileId, String person);
}
