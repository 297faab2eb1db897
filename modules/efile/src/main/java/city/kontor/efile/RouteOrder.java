package city.kontor.efile;

import city.kontor.kernel.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** In which order dispositions may stand. */
final class RouteOrder {
    private static final int MOST_STEPS = 100;

    private RouteOrder() {}

    /** What is wrong with the order. */
    static Optional<Decision.Rejected> refusal(List<PlannedStep> steps) {
        int last = steps.stream().mapToInt(PlannedStep::position).max().orElse(0);
        boolean dense = IntStream.rangeClosed(1, last)
                        .allMatch(position -> steps.stream().anyMatch(step -> step.position() == position))
                && steps.stream().allMatch(step -> step.position() >= 1);
        boolean distinct = steps.stream().map(PlannedStep::id).allMatch(new HashSet<String>()::add);
        return Refusal.ROUTE_EMPTY
                .when(steps.isEmpty())
                .or(() -> Refusal.ROUTE_POSITIONS.when(!dense || !distinct || steps.size() > MOST_STEPS))
                .or(() -> Refusal.ROUTE_PERSON_MISSING.when(
                        steps.stream().anyMatch(step -> step.person().isBlank())))
                .or(() -> Refusal.ROUTE_FOLLOW_UP_DAY.when(steps.stream()
                        .anyMatch(step ->
                                step.kind() == StepKind.FOLLOW_UP && step.due().isEmpty())))
                .or(() -> Refusal.ROUTE_SIGNATURE_ORDER.when(isSignedTooEarly(steps)))
                .or(() -> Refusal.ROUTE_CLOSE_LAST.when(isClosedTooEarly(steps, last)));
    }

    private static boolean isSignedTooEarly(List<PlannedStep> steps) {
        int decided = steps.stream()
                .filter(step -> step.kind() == StepKind.FINAL_SIGNATURE)
                .mapToInt(PlannedStep::position)
                .min()
                .orElse(Integer.MAX_VALUE);
        return steps.stream().anyMatch(step -> step.kind() == StepKind.CO_SIGNATURE && step.position() >= decided);
    }

    private static boolean isClosedTooEarly(List<PlannedStep> steps, int last) {
        List<PlannedStep> closing =
                steps.stream().filter(step -> step.kind() == StepKind.CLOSE).toList();
        return closing.size() > 1
                || closing.stream()
                        .anyMatch(close -> close.position() != last
                                || steps.stream()
                                                .filter(step -> step.position() == last)
                                                .count()
                                        > 1);
    }
}
