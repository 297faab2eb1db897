package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened to dispositions. */
public sealed interface RouteEvent extends EfileEvent {
    String fileId();

    String routeId();

    @Override
    default String subject() {
        return fileId();
    }

    record RouteGiven(
            String fileId,
            String caseId,
            Optional<String> documentId,
            String routeId,
            Scope scope,
            List<PlannedStep> steps,
            Signature by)
            implements RouteEvent {
        public RouteGiven {
            steps = List.copyOf(steps);
        }
    }

    record RouteExtended(String fileId, String routeId, List<PlannedStep> steps, Signature by) implements RouteEvent {
        public RouteExtended {
            steps = List.copyOf(steps);
        }
    }

    record StepCompleted(
            String fileId, String routeId, String stepId, StepKind kind, int version, String note, Signature by)
            implements RouteEvent {}

    record StepRefused(String fileId, String routeId, String stepId, StepKind kind, String reason, Signature by)
            implements RouteEvent {}

    record StepForwarded(
            String fileId, String routeId, String stepId, StepKind kind, String person, String note, Signature by)
            implements RouteEvent {}

    record StepSkipped(String fileId, String routeId, String stepId, StepKind kind, String reason, Signature by)
            implements RouteEvent {}

    record RouteWithdrawn(String fileId, String routeId, String reason, Signature by) implements RouteEvent {}
}
