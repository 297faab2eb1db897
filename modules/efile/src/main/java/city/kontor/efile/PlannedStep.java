package city.kontor.efile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One disposition as it is given.
 *
 * @param id made by the client
 * @param position the first is 1; steps with the same position run side by side
 * @param person whose turn it is
 * @param due asked for with a follow-up
 * @param task what exactly shall be done; may be empty
 */
public record PlannedStep(
        String id, int position, StepKind kind, String person, Optional<LocalDate> due, String task) {}
