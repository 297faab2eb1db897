package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Check;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How dispositions are given and taken: in their order, by those they were given to, and never twice. */
final class RouteRules {
    private final Circumstances given;
    private final EFile file;

    private RouteRules(Circumstances given, EFile file) {
        this.given = given;
        this.file = file;
    }

    static Decision decide(RouteCommand command, Circumstances given) {
        Optional<EFile> file = FileRules.find(command.scope(), command.fileId(), given.registers());
        if (file.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        var rules = new RouteRules(given, file.get());
        return command instanceof RouteCommand.GiveRoute give
                ? rules.give(give)
                : given.registers()
                        .route(command.fileId(), command.routeId())
                        .map(route -> rules.decide(route, command))
                        .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision give(RouteCommand.GiveRoute command) {
        Optional<Case> found = given.registers().caseOf(file.id(), command.caseId());
        Optional<Document> document = command.documentId()
                .flatMap(id -> given.registers().document(file.id(), id))
                .filter(one -> one.caseId().equals(command.caseId()));
        return unless(
                () -> Decision.accept(new RouteEvent.RouteGiven(
                        file.id(),
                        command.caseId(),
                        command.documentId(),
                        command.routeId(),
                        file.scope(),
                        command.steps(),
                        by())),
                () -> Refusal.EXISTS.when(given.registers().routeExists(command.routeId())),
                () -> found.map(CaseRules::open).orElseGet(() -> Optional.of(Refusal.UNKNOWN.because())),
                () -> Refusal.UNKNOWN.when(command.documentId().isPresent() && document.isEmpty()),
                () -> document.flatMap(this::cancelled),
                () -> RouteOrder.refusal(command.steps()),
                () -> taken(command.steps()),
                () -> signedTwice(document, command.steps()));
    }

    private Decision decide(Route route, RouteCommand command) {
        return switch (command) {
            case RouteCommand.GiveRoute give -> give(give);
            case RouteCommand.ExtendRoute extend -> extend(route, extend.steps());
            case RouteCommand.WithdrawRoute withdraw ->
                unless(
                        () -> Decision.accept(
                                new RouteEvent.RouteWithdrawn(file.id(), route.id(), withdraw.reason(), by())),
                        () -> Refusal.ROUTE_OVER.when(route.isOver()),
                        () -> owned(route),
                        () -> Texts.reason(withdraw.reason()));
            case RouteCommand.CompleteStep complete ->
                step(route, complete.stepId(), step -> complete(route, step, complete));
            case RouteCommand.RefuseStep refuse ->
                step(
                        route,
                        refuse.stepId(),
                        step -> unless(
                                () -> Decision.accept(new RouteEvent.StepRefused(
                                        file.id(),
                                        route.id(),
                                        step.plan().id(),
                                        step.plan().kind(),
                                        refuse.reason(),
                                        as(step))),
                                turn(step),
                                () -> mine(step),
                                () -> Refusal.STEP_NOT_REFUSABLE.when(
                                        !step.plan().kind().blocks()),
                                () -> Texts.reason(refuse.reason())));
            case RouteCommand.ForwardStep forward ->
                step(
                        route,
                        forward.stepId(),
                        step -> unless(
                                () -> Decision.accept(new RouteEvent.StepForwarded(
                                        file.id(),
                                        route.id(),
                                        step.plan().id(),
                                        step.plan().kind(),
                                        forward.person(),
                                        forward.note().strip(),
                                        as(step))),
                                turn(step),
                                () -> mine(step),
                                () -> Refusal.ROUTE_PERSON_MISSING.when(
                                        forward.person().isBlank()),
                                () -> Refusal.STEP_SAME_PERSON.when(
                                        forward.person().equals(step.person()))));
            case RouteCommand.SkipStep skip ->
                step(
                        route,
                        skip.stepId(),
                        step -> unless(
                                () -> Decision.accept(new RouteEvent.StepSkipped(
                                        file.id(),
                                        route.id(),
                                        step.plan().id(),
                                        step.plan().kind(),
                                        skip.reason(),
                                        by())),
                                () -> Refusal.STEP_OVER.when(step.state().isOver()),
                                () -> owned(route),
                                () -> Texts.reason(skip.reason())));
        };
    }

    private Decision extend(Route route, List<PlannedStep> steps) {
        int begun = route.steps().stream()
                .filter(step -> step.state() != StepState.WAITING)
                .mapToInt(step -> step.plan().position())
                .max()
                .orElse(0);
        var all = new ArrayList<>(route.steps().stream().map(Step::plan).toList());
        all.addAll(steps);
        Optional<Document> document = document(route);
        var ahead = new ArrayList<>(route.steps().stream()
                .filter(step -> !step.state().isOver())
                .map(Step::plan)
                .toList());
        ahead.addAll(steps);
        return unless(
                () -> Decision.accept(new RouteEvent.RouteExtended(file.id(), route.id(), steps, by())),
                () -> Refusal.ROUTE_OVER.when(route.isOver()),
                () -> owned(route),
                () -> Refusal.ROUTE_EMPTY.when(steps.isEmpty()),
                () -> Refusal.ROUTE_BEHIND.when(steps.stream().anyMatch(step -> step.position() <= begun)),
                () -> RouteOrder.refusal(all),
                () -> taken(steps),
                () -> signedTwice(document, ahead));
    }

    private Decision complete(Route route, Step step, RouteCommand.CompleteStep command) {
        StepKind kind = step.plan().kind();
        Optional<Document> document = document(route);
        int newest = document.map(Document::newest).orElse(0);
        boolean signs = kind == StepKind.CO_SIGNATURE || kind == StepKind.FINAL_SIGNATURE;
        var events = new ArrayList<Event>();
        events.add(new RouteEvent.StepCompleted(
                file.id(),
                route.id(),
                step.plan().id(),
                kind,
                signs ? newest : 0,
                command.note().strip(),
                as(step)));
        if (kind == StepKind.FINAL_SIGNATURE) {
            document.ifPresent(
                    one -> events.add(new DocumentEvent.DocumentSigned(file.id(), one.id(), newest, as(step))));
        }
        if (kind == StepKind.CLOSE) {
            events.add(new CaseEvent.CaseClosed(file.id(), route.caseId(), as(step)));
        }
        Optional<Case> found = given.registers().caseOf(file.id(), route.caseId());
        return unless(
                () -> new Decision.Accepted(events),
                turn(step),
                () -> mine(step),
                () -> Refusal.STEP_OTHER_VERSION.when(
                        signs && command.version() != newest,
                        String.valueOf(command.version()),
                        String.valueOf(newest)),
                () -> signs ? document.flatMap(this::cancelled) : Optional.empty(),
                () -> kind == StepKind.FINAL_SIGNATURE ? document.flatMap(this::signed) : Optional.empty(),
                () -> signs ? document.flatMap(this::heldByAnother) : Optional.empty(),
                () -> kind == StepKind.CLOSE
                        ? found.flatMap(one -> CaseRules.closable(one, route.id(), given.registers()))
                        : Optional.empty());
    }

    private Optional<Document> document(Route route) {
        return route.documentId().flatMap(id -> given.registers().document(file.id(), id));
    }

    /** Refuses the id of another step, whose row it would take over. */
    private Optional<Decision.Rejected> taken(List<PlannedStep> steps) {
        return Refusal.EXISTS.when(steps.stream().map(PlannedStep::id).anyMatch(given.registers()::stepExists));
    }

    /** Refuses final signatures beyond the one that a document gets. */
    private Optional<Decision.Rejected> signedTwice(Optional<Document> document, List<PlannedStep> ahead) {
        long signatures = ahead.stream()
                .filter(step -> step.kind() == StepKind.FINAL_SIGNATURE)
                .count();
        return Refusal.ROUTE_SIGNATURE_TWICE
                .when(document.isPresent() && signatures > 1)
                .or(() -> signatures > 0 ? document.flatMap(this::signed) : Optional.empty());
    }

    private Optional<Decision.Rejected> cancelled(Document document) {
        return Refusal.DOCUMENT_CANCELLED.when(document.cancelled().isPresent(), document.name());
    }

    private Optional<Decision.Rejected> signed(Document document) {
        return document.signed().map(by -> Refusal.DOCUMENT_SIGNED_ALREADY.because(document.name(), by.name()));
    }

    private Optional<Decision.Rejected> heldByAnother(Document document) {
        return document.checkedOut().map(held -> Refusal.DOCUMENT_CHECKED_OUT.because(document.name(), held.name()));
    }

    /** A step's decision. */
    private interface OfStep {
        Decision decide(Step step);
    }

    private static Decision step(Route route, String stepId, OfStep decision) {
        return route.step(stepId).map(decision::decide).orElseGet(Refusal.UNKNOWN::because);
    }

    private static Check turn(Step step) {
        return () -> Refusal.STEP_NOT_YET
                .when(step.state() == StepState.WAITING)
                .or(() -> Refusal.STEP_OVER.when(step.state() != StepState.OPEN));
    }

    private Optional<Decision.Rejected> mine(Step step) {
        return Refusal.STEP_NOT_YOURS.when(!isFor(step.person()));
    }

    private Optional<Decision.Rejected> owned(Route route) {
        return Refusal.ROUTE_NOT_YOURS.when(
                !isFor(route.given().personId()) && !given.actor().may(EfileRights.REGISTER, file.scope()));
    }

    /** Whether this is about the person who acts or somebody whom that person substitutes. */
    private boolean isFor(String person) {
        return given.actor().actsFor(person, EfileRights.READ, file.scope());
    }

    /** The signature under a step: a substitute signs instead of the person it was given to. */
    private Signature as(Step step) {
        boolean own = given.actor().personId().equals(step.person());
        return new Signature(
                given.actor().personId(),
                given.actor().name(),
                own ? Optional.empty() : Optional.of(step.person()),
                given.stamp().at());
    }

    private Signature by() {
        return given.by(EfileRights.WORK, file.scope());
    }
}
