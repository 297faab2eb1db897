package city.kontor.efile;

import java.util.Optional;

/**
 * One disposition as a template plans it.
 *
 * @param position the first is 1; steps with the same position run side by side
 * @param days until it is due, counted from the day the route is given; asked for with a follow-up
 * @param task what exactly shall be done; may be empty
 */
public record TemplateStep(int position, StepKind kind, Assignee to, Optional<Integer> days, String task) {
    public static final int MOST_DAYS = 3_660;
}
