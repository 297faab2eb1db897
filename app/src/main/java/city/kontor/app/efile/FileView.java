package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.directory.Role;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.Annotation;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.KeptLetter;
import city.kontor.efile.MarkedFile;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Restriction;
import city.kontor.efile.Retention;
import city.kontor.efile.Route;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One file as it is shown.
 *
 * @param entry its position in the file plan
 * @param keptUntil the last day on which it must be kept; empty while it is open
 * @param cases the newest first
 * @param letters by the ids of their documents
 * @param restriction who sees it besides its department; empty where the department does
 * @param roles names by id, where somebody is named by a role
 * @param marked where the person marked it
 * @param annotations what lies over the pages of its documents
 * @param origins which of its documents came from which
 * @param actor who looks
 * @param past the moment of which this is; empty for today
 */
record FileView(
        EFile file,
        Optional<PlanEntry> entry,
        Retention retention,
        Optional<LocalDate> keptUntil,
        List<CaseView> cases,
        List<LinkView> links,
        List<PaperPart> paper,
        Optional<Restriction> restriction,
        Optional<MarkedFile> marked,
        Map<String, KeptLetter> letters,
        List<Annotation> annotations,
        List<DocumentOrigin> origins,
        Names names,
        Map<String, String> roles,
        Actor actor,
        Optional<Instant> past) {
    FileView {
        letters = Map.copyOf(letters);
        cases = List.copyOf(cases);
        links = List.copyOf(links);
        paper = List.copyOf(paper);
        annotations = List.copyOf(annotations);
        origins = List.copyOf(origins);
    }

    /** Reads it in one look at the rows; belongs in the background. */
    static Optional<FileView> read(EfileParts parts, String fileId) {
        Names names = Names.of(parts.desk());
        Map<String, String> roles = roles(parts);
        Optional<Actor> actor = parts.desk().actor();
        return actor.flatMap(who -> parts.read(queries -> read(queries, queries::file, names, roles, who, fileId)));
    }

    /** The names of roles in the language of the office. */
    static Map<String, String> roles(EfileParts parts) {
        return new DirectoryQueries(parts.desk()::read)
                .roles().stream().collect(Collectors.toMap(Role::id, Role::nameDe));
    }

    /** Reads it from any rows. @param others finds the files that it points to */
    static Optional<FileView> read(
            EfileQueries queries,
            Function<String, Optional<EFile>> others,
            Names names,
            Map<String, String> roles,
            Actor actor,
            String fileId) {
        return queries.file(fileId).map(file -> {
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
                            .map(link -> new LinkView(link, others.apply(link.otherFileId())))
                            .toList(),
                    queries.paperParts(fileId),
                    queries.restriction(file.scope()),
                    queries.marked(fileId, actor.personId()),
                    queries.letters().lettersOf(fileId),
                    queries.annotations(fileId),
                    queries.origins(fileId),
                    names,
                    roles,
                    actor,
                    Optional.empty());
        });
    }

    /** The same as what was at a moment of the past. */
    FileView asOf(Instant moment) {
        return new FileView(
                file,
                entry,
                retention,
                keptUntil,
                cases,
                links,
                paper,
                restriction,
                Optional.empty(),
                letters,
                annotations,
                origins,
                names,
                roles,
                actor,
                Optional.of(moment));
    }

    /** Whether this person may say who sees the file. */
    boolean mayRestrict() {
        return actor.may(EfileRights.RESTRICT, file.scope());
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

    /** What a document was made of, where it is a letter. */
    Optional<KeptLetter> letter(Document document) {
        return Optional.ofNullable(letters.get(document.id()));
    }

    /** The routes about one document, the newest first. */
    List<Route> routesAbout(String documentId) {
        return cases.stream()
                .flatMap(view -> view.routes().stream())
                .filter(route -> route.documentId().filter(documentId::equals).isPresent())
                .toList();
    }
}
