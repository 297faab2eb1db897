package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Retention;
import city.kontor.efile.Route;
import city.kontor.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file as it is shown.
 *
 * @param entry its position in the file plan
 * @param keptUntil the last day on which it must be kept; empty while it is open
 * @param cases the newest first
 * @param actor who looks
 */
record FileView(
        EFile file,
        Optional<PlanEntry> entry,
        Retention retention,
        Optional<LocalDate> keptUntil,
        List<CaseView> cases,
        List<LinkView> links,
        List<PaperPart> paper,
        Names names,
        Actor actor) {
    FileView {
        cases = List.copyOf(cases);
        links = List.copyOf(links);
        paper = List.copyOf(paper);
    }

    /** Reads it in one look at the rows; belongs in the background. */
    static Optional<FileView> read(EfileParts parts, String fileId) {
        Names names = Names.of(parts.desk());
        Optional<Actor> actor = parts.desk().actor();
        return actor.flatMap(who -> parts.read(queries -> queries.file(fileId).map(file -> {
            Map<String, List<Document>> documents =
                    queries.documentsOf(fileId).stream().collect(Collectors.groupingBy(Document::caseId));
            Map<String, List<Route>> routes =
                    queries.routesOf(fileId).stream().collect(Collectors.groupingBy(Route::caseId));
            Map<String, List<Participant>> participants = queries.participantsOf(fileId);
            return new FileView(
                    file,
                    queries.entry(file.entryId()),
                    queries.retention(file.entryId()),
                    queries.keptUntil(file),
                    queries.cases(fileId).stream()
                            .map(one -> new CaseView(
                                    one,
                                    documents.getOrDefault(one.id(), List.of()),
                                    routes.getOrDefault(one.id(), List.of()),
                                    participants.getOrDefault(one.id(), List.of())))
                            .toList(),
                    queries.links(fileId).stream()
                            .map(link -> new LinkView(link, queries.file(link.otherFileId())))
                            .toList(),
                    queries.paperParts(fileId),
                    names,
                    who);
        })));
    }

    boolean mayWork() {
        return actor.may(EfileRights.WORK, file.scope());
    }

    boolean mayRegister() {
        return actor.may(EfileRights.REGISTER, file.scope());
    }

    /** Whether this person acts for that one: is it, or substitutes it. */
    boolean actsFor(String person) {
        return actor.actsFor(person, EfileRights.READ, file.scope());
    }

    /** Whether this person may lead a route: gave it, or keeps the registry. */
    boolean mayLead(Route route) {
        return mayWork() && (actsFor(route.given().personId()) || mayRegister());
    }

    Optional<CaseView> caseView(String caseId) {
        return cases.stream().filter(view -> view.one().id().equals(caseId)).findFirst();
    }

    Optional<Document> document(String documentId) {
        return cases.stream()
                .flatMap(view -> view.documents().stream())
                .filter(document -> document.id().equals(documentId))
                .findFirst();
    }

    /** The routes about one document, the newest first. */
    List<Route> routesAbout(String documentId) {
        return cases.stream()
                .flatMap(view -> view.routes().stream())
                .filter(route -> route.documentId().filter(documentId::equals).isPresent())
                .toList();
    }
}
