package city.kontor.replica;

import city.kontor.kernel.Scope;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;

/** One exchange with the server: waiting commands up, changed rows down. */
public final class Sync {
    private static final int COMMANDS_A_PUSH = 100;

    private final Replica replica;
    private final ServerLink link;
    private final Path directory;
    private final InstantSource clock;

    /** @param directory where snapshot files may lie for a moment */
    public Sync(Replica replica, ServerLink link, Path directory, InstantSource clock) {
        this.replica = replica;
        this.link = link;
        this.directory = directory;
        this.clock = clock;
    }

    /** Sends everything that waits and fetches everything that is new. One exchange runs at a time. */
    public synchronized void exchange() throws LinkException {
        push();
        pull();
    }

    /** Sends everything that waits. A push that breaks off is repeated by the next exchange with the same ids. */
    private void push() throws LinkException {
        List<Submission> next = replica.takeForSending(COMMANDS_A_PUSH);
        while (!next.isEmpty()) {
            List<Outcome> outcomes = link.push(next);
            if (outcomes.size() != next.size()) {
                throw new LinkException(
                        LinkException.Kind.INCOMPATIBLE,
                        "The server answered " + outcomes.size() + " of " + next.size() + " commands.");
            }
            replica.settle(outcomes);
            next = replica.takeForSending(COMMANDS_A_PUSH);
        }
    }

    private void pull() throws LinkException {
        boolean complete = false;
        while (!complete) {
            RowPage page = link.pull(replica.cursor(), replica.scopes(), replica.heads());
            replica.apply(page, clock.instant());
            var missing = new TreeSet<Scope>(page.scopes());
            missing.removeAll(replica.scopes());
            for (Scope scope : missing) {
                load(scope);
            }
            complete = page.complete() && missing.isEmpty();
        }
        replica.caughtUp();
    }

    private void load(Scope scope) throws LinkException {
        try (ServerLink.Snapshot snapshot = link.snapshot(scope, directory)) {
            replica.load(snapshot.file(), scope, snapshot.cursor());
        }
    }
}
