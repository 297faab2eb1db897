package city.kontor.wire;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import java.util.List;
import java.util.Set;

/**
 * Asks for the changes after a cursor.
 *
 * @param protocol {@link Protocol#VERSION} of the client
 * @param cursor of the page before; 0 for everything
 * @param held the scopes whose rows the desktop has; only their changes are sent
 * @param heads the chain ends the desktop was last told
 * @param most at most so many changes, and at most {@link Protocol#MOST_CHANGES}
 */
public record PullRequest(int protocol, long cursor, Set<Scope> held, List<Head> heads, int most) {
    public PullRequest {
        held = Set.copyOf(held);
        heads = List.copyOf(heads);
    }
}
