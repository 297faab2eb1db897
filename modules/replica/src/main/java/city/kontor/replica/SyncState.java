package city.kontor.replica;

import java.time.Instant;
import java.util.Optional;

/**
 * What the quiet indicator shows.
 *
 * @param online whether the last exchange with the server succeeded
 * @param waiting how many commands the server has not answered
 * @param attention how many commands it refused and nobody has looked after
 * @param pulledAt when the rows were last known to be complete; empty before the first load
 * @param problem why the last exchange failed; empty while all is well
 */
public record SyncState(
        boolean online, int waiting, int attention, Optional<Instant> pulledAt, Optional<LinkException.Kind> problem) {}
