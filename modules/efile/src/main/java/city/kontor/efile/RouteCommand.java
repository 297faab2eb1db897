package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What a person can do with dispositions. */
public sealed interface RouteCommand extends EfileCommand {
    String fileId();

    String routeId();

    @Override
    default String subject() {
        return fileId();
    }

    /** Gives dispositions. @param documentId empty where they are about the case */
    record GiveRoute(
            Scope scope,
            String fileId,
            String caseId,
            Optional<String> documentId,
            String routeId,
            List<PlannedStep> steps)
            implements RouteCommand {
        public GiveRoute {
            steps = List.copyOf(steps);
        }
    }

    /** Adds steps behind those that are over. */
    record ExtendRoute(Scope scope, String fileId, String routeId, List<PlannedStep> steps) implements RouteCommand {
        public ExtendRoute {
            steps = List.copyOf(steps);
        }
    }

    /** @param version of the document that was read before it was signed; 0 where there is no document */
    record CompleteStep(Scope scope, String fileId, String routeId, String stepId, int version, String note)
            implements RouteCommand {}

    record RefuseStep(Scope scope, String fileId, String routeId, String stepId, String reason)
            implements RouteCommand {}

    /** Passes it on to somebody else. */
    record ForwardStep(Scope scope, String fileId, String routeId, String stepId, String person, String note)
            implements RouteCommand {}

    /** Goes on without it, or in spite of its refusal; stays visible. */
    record SkipStep(Scope scope, String fileId, String routeId, String stepId, String reason) implements RouteCommand {}

    /** Takes back every step that is not done. */
    record WithdrawRoute(Scope scope, String fileId, String routeId, String reason) implements RouteCommand {}
}
