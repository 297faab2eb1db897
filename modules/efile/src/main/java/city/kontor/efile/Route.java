package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dispositions in their order.
 *
 * @param documentId what is signed; empty where it is about the case
 * @param steps by position
 * @param given by whom
 */
public record Route(
        String id,
        Scope scope,
        String fileId,
        String caseId,
        Optional<String> documentId,
        List<Step> steps,
        Signature given,
        boolean withdrawn) {
    public Route {
        steps = steps.stream()
                .sorted(Comparator.comparingInt((Step step) -> step.plan().position())
                        .thenComparing(step -> step.plan().id()))
                .toList();
    }

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.plan().id().equals(stepId)).findFirst();
    }

    /** Whether nothing of it waits for anybody. */
    public boolean isOver() {
        return withdrawn || steps.stream().allMatch(step -> step.state().isOver());
    }

    /** The waiting steps whose turn it is: nothing before them is left that blocks. */
    public List<Step> due() {
        int reached = blocking().mapToInt(step -> step.plan().position()).min().orElse(Integer.MAX_VALUE);
        return steps.stream()
                .filter(step -> step.state() == StepState.WAITING && step.plan().position() <= reached)
                .toList();
    }

    private Stream<Step> blocking() {
        return steps.stream()
                .filter(step -> step.plan().kind().blocks() && !step.state().isOver());
    }
}
