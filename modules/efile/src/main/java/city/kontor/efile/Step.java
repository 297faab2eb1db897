package city.kontor.efile;

import city.kontor.kernel.Signature;
import java.util.Optional;

/**
 * One disposition of a route.
 *
 * @param person whose turn it is now; who it was given to first stands in the history
 * @param note what was written with it when it was done, refused or skipped
 * @param version of the document that was signed; 0 where none was
 * @param by who did, refused, skipped or withdrew it
 */
public record Step(
        PlannedStep plan, String person, StepState state, String note, int version, Optional<Signature> by) {}
