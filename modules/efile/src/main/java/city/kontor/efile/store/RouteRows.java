package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ROUTE;
import static city.kontor.efile.jooq.Tables.ROUTE_STEP;

import city.kontor.efile.PlannedStep;
import city.kontor.efile.Route;
import city.kontor.efile.RouteEvent;
import city.kontor.efile.Step;
import city.kontor.efile.StepKind;
import city.kontor.efile.StepState;
import city.kontor.efile.jooq.tables.records.RouteRecord;
import city.kontor.efile.jooq.tables.records.RouteStepRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Routes and their steps in their rows. */
public final class RouteRows {
    private final Rows rows;
    private final Stamp stamp;

    public RouteRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    /** Writes what happened to dispositions. */
    public void apply(RouteEvent event) {
        switch (event) {
            case RouteEvent.RouteGiven given -> given(given);
            case RouteEvent.RouteExtended extended -> extended.steps().forEach(step -> planned(row(extended), step));
            case RouteEvent.StepCompleted completed ->
                step(completed.stepId(), row -> {
                    take(row, StepState.DONE, completed.note(), completed.by());
                    row.setVersion((long) completed.version());
                });
            case RouteEvent.StepRefused refused ->
                step(refused.stepId(), row -> take(row, StepState.REFUSED, refused.reason(), refused.by()));
            case RouteEvent.StepForwarded forwarded ->
                step(forwarded.stepId(), row -> {
                    row.setPerson(forwarded.person());
                    row.setNote(forwarded.note());
                });
            case RouteEvent.StepSkipped skipped ->
                step(
                        skipped.stepId(),
                        row -> take(
                                row,
                                StepState.valueOf(row.getState()) == StepState.REFUSED
                                        ? StepState.OVERRULED
                                        : StepState.SKIPPED,
                                // Who said no and why stays readable beside why it went on.
                                row.getNote().isBlank() ? skipped.reason() : row.getNote() + "\n" + skipped.reason(),
                                skipped.by()));
            case RouteEvent.RouteWithdrawn withdrawn -> withdrawn(withdrawn);
        }
        goOn(event);
    }

    private void given(RouteEvent.RouteGiven given) {
        var row = new RouteRecord();
        row.setId(given.routeId());
        row.setScope(given.scope().id());
        row.setRv(0L);
        row.setFileId(given.fileId());
        row.setCaseId(given.caseId());
        row.setDocumentId(given.documentId().orElse(null));
        row.setOver(0L);
        row.setWithdrawn(0L);
        row.setWithdrawReason("");
        SignatureColumns.put(row, "given", Optional.of(given.by()));
        rows.put(row);
        given.steps().forEach(step -> planned(row, step));
    }

    private void withdrawn(RouteEvent.RouteWithdrawn withdrawn) {
        var route = row(withdrawn);
        route.setWithdrawn(1L);
        route.setWithdrawReason(withdrawn.reason());
        rows.put(route);
        for (RouteStepRecord row : steps(rows, route.getId())) {
            if (!StepState.valueOf(row.getState()).isOver()) {
                take(row, StepState.WITHDRAWN, row.getNote(), withdrawn.by());
                rows.put(row);
            }
        }
    }

    /** Opens the steps whose turn has come, and ends the route behind the last. */
    private void goOn(RouteEvent event) {
        var row = row(event);
        Route route = route(rows, row);
        route.due().forEach(step -> step(step.plan().id(), due -> due.setState(StepState.OPEN.name())));
        row.setOver(route.isOver() ? 1L : 0L);
        rows.put(row);
        FileRows.touched(rows, stamp, event.fileId(), file -> {});
    }

    private RouteRecord row(RouteEvent event) {
        return rows.find(ROUTE, event.routeId()).orElseThrow();
    }

    private void step(String stepId, Consumer<RouteStepRecord> change) {
        var row = rows.find(ROUTE_STEP, stepId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private static void take(RouteStepRecord row, StepState state, String note, Signature by) {
        row.setState(state.name());
        row.setNote(note);
        SignatureColumns.put(row, "taken", Optional.of(by));
    }

    private void planned(RouteRecord route, PlannedStep step) {
        var row = new RouteStepRecord();
        row.setId(step.id());
        row.setScope(route.getScope());
        row.setRv(0L);
        row.setRouteId(route.getId());
        row.setPosition((long) step.position());
        row.setKind(step.kind().name());
        row.setPlannedPerson(step.person());
        row.setPerson(step.person());
        row.setDue(step.due().map(LocalDate::toString).orElse(null));
        row.setTask(step.task());
        row.setState(StepState.WAITING.name());
        row.setNote("");
        row.setVersion(0L);
        rows.put(row);
    }

    static List<RouteStepRecord> steps(Rows rows, String routeId) {
        return rows.list(ROUTE_STEP, ROUTE_STEP.ROUTE_ID.eq(routeId));
    }

    static Route route(Rows rows, RouteRecord row) {
        return route(row, steps(rows, row.getId()));
    }

    static Route route(RouteRecord row, List<RouteStepRecord> steps) {
        return new Route(
                row.getId(),
                new Scope(row.getScope()),
                row.getFileId(),
                row.getCaseId(),
                Optional.ofNullable(row.getDocumentId()),
                steps.stream().map(RouteRows::step).toList(),
                SignatureColumns.find(row, "given").orElseThrow(),
                row.getWithdrawn() == 1);
    }

    static Step step(RouteStepRecord row) {
        return new Step(
                new PlannedStep(
                        row.getId(),
                        row.getPosition().intValue(),
                        StepKind.valueOf(row.getKind()),
                        row.getPlannedPerson(),
                        Optional.ofNullable(row.getDue()).map(LocalDate::parse),
                        row.getTask()),
                row.getPerson(),
                StepState.valueOf(row.getState()),
                row.getNote(),
                row.getVersion().intValue(),
                SignatureColumns.find(row, "taken"));
    }
}
