package city.kontor.store;

import city.kontor.kernel.Reason;

/**
 * What a feature proves of its own rows, beside the journal.
 *
 * @param holds whether all is as it must be
 * @param words what was found, as a key of the suite's {@code Reasons}
 */
public record Proof(boolean holds, Reason words) {}
