package city.kontor.efile;

import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RuleDesk;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A small plan, a file and a case in a real database, and short words for what people do with them. */
final class EfileDesk implements AutoCloseable {
    static final Scope ROADS = Scope.department("tiefbau");
    static final Actor ANNA = RuleDesk.actor("anna", EfileRights.all());
    static final Actor BERT = RuleDesk.actor("bert", List.of(EfileRights.READ, EfileRights.WORK));
    static final Actor CARLA = RuleDesk.actor("carla", List.of(EfileRights.READ));
    /** Stands in for Bert. */
    static final Actor DORA = new Actor(
            "dora", "dora", List.of(new Grant(EfileRights.READ, ROADS, Optional.empty(), Optional.of("bert"))));

    private final RuleDesk desk;

    EfileDesk(Engine engine, Path directory) {
        desk = new RuleDesk(
                engine, directory, new EfileFeature(), new JsonCodec(), Instant.parse("2026-11-02T08:00:00Z"));
        done(
                ANNA,
                new PlanCommand.ImportPlan(
                        Scope.CITY,
                        List.of(
                                entry("g6", Optional.empty(), "6", Optional.of(10)),
                                entry("g66", Optional.of("g6"), "66", Optional.empty()))));
        done(ANNA, new FileCommand.OpenFile(ROADS, "f", "g66", "Ausbau Lange Straße"));
        done(BERT, new CaseCommand.OpenCase(ROADS, "f", "c", "Planung"));
    }

    static PlanEntry entry(String id, Optional<String> parent, String key, Optional<Integer> years) {
        return new PlanEntry(
                id,
                parent,
                key,
                "Stelle " + key,
                "",
                years,
                years.map(any -> Appraisal.APPRAISE),
                Optional.empty(),
                true);
    }

    void file(String documentId) {
        done(
                BERT,
                new DocumentCommand.FileDocument(
                        ROADS, "f", "c", documentId, "Antrag", Direction.INCOMING, "2026-10-30", content("a")));
    }

    static Content content(String letter) {
        return new Content(letter.repeat(64), "Antrag.pdf", "application/pdf", 1_000);
    }

    void give(String routeId, Optional<String> documentId, PlannedStep... steps) {
        done(BERT, new RouteCommand.GiveRoute(ROADS, "f", "c", documentId, routeId, List.of(steps)));
    }

    static PlannedStep step(String id, int position, StepKind kind, Actor person) {
        return new PlannedStep(
                id,
                position,
                kind,
                person.personId(),
                kind == StepKind.FOLLOW_UP ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty(),
                "");
    }

    void complete(Actor actor, String routeId, String stepId, int version) {
        done(actor, new RouteCommand.CompleteStep(ROADS, "f", routeId, stepId, version, ""));
    }

    String completeRefused(Actor actor, String routeId, String stepId, int version) {
        return refused(actor, new RouteCommand.CompleteStep(ROADS, "f", routeId, stepId, version, ""));
    }

    List<StepState> states(String routeId) {
        var states = new ArrayList<StepState>();
        read(queries -> queries.routes("c")).stream()
                .filter(route -> route.id().equals(routeId))
                .flatMap(route -> route.steps().stream())
                .forEach(step -> states.add(step.state()));
        return states;
    }

    EFile file() {
        return read(queries -> queries.file("f")).orElseThrow();
    }

    Case theCase() {
        return read(queries -> queries.cases("f")).getFirst();
    }

    Document document(String id) {
        return read(queries -> queries.document(id)).orElseThrow();
    }

    List<Version> versions(String documentId) {
        return read(queries -> queries.versions(documentId));
    }

    List<Annotation> annotations(String documentId) {
        return read(queries -> queries.annotations("f")).stream()
                .filter(one -> one.documentId().equals(documentId))
                .toList();
    }

    List<DocumentOrigin> origins(String documentId) {
        return read(queries -> queries.origins("f")).stream()
                .filter(one ->
                        one.documentId().equals(documentId) || one.sourceId().equals(documentId))
                .toList();
    }

    List<Document> documents(String caseId) {
        return read(queries -> queries.documents(caseId));
    }

    List<FileLine> files(String entryId) {
        return read(queries -> queries.files(entryId, 10));
    }

    List<PlanEntry> plan() {
        return read(EfileQueries::plan);
    }

    /** The ids of the steps that wait for this person. */
    List<String> waitingFor(String person, LocalDate until) {
        return ids(read(queries -> queries.waitingFor(List.of(person), until, 10)));
    }

    List<String> waitedForBy(String person) {
        return ids(read(queries -> queries.waitedForBy(person, 10)));
    }

    private static List<String> ids(List<Waiting> waiting) {
        return waiting.stream().map(one -> one.step().plan().id()).toList();
    }

    /** The ids of the files with these words. */
    List<String> found(String typed) {
        return read(queries -> queries.search(typed, 10)).stream()
                .map(line -> line.file().id())
                .toList();
    }

    Optional<LocalDate> keptUntil() {
        return read(queries -> queries.keptUntil(file()));
    }

    void done(Actor actor, Command command) {
        desk.done(actor, command);
    }

    String refused(Actor actor, Command command) {
        return desk.refused(actor, command);
    }

    RuleDesk desk() {
        return desk;
    }

    <T> T read(Function<EfileQueries, T> question) {
        return desk.read(dsl -> question.apply(new EfileQueries(dsl)));
    }

    @Override
    public void close() {
        desk.close();
    }
}
