package city.kontor.journal;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Stamp;
import city.kontor.store.ActorSource;
import city.kontor.store.FeatureSet;
import city.kontor.store.Rows;
import city.kontor.store.Scout;
import city.kontor.store.Submission;
import city.kontor.store.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the rows that a group of commands will need with a few queries for the whole group, instead of one for each row
 * of each command. The rules themselves say which rows these are: they are asked, in rounds, with what is in memory, and
 * their verdicts are thrown away. That is possible because rules change nothing, and where it guesses wrong the missing
 * row is loaded alone when the command is judged.
 */
final class GroupScout {
    private static final Logger LOG = LoggerFactory.getLogger(GroupScout.class);

    /** Person, assignments, role; then the row itself and what it points to. */
    private static final int ROUNDS = 6;

    private final FeatureSet features;
    private final ActorSource actors;
    private final Instant now;

    GroupScout(FeatureSet features, ActorSource actors, Instant now) {
        this.features = features;
        this.actors = actors;
        this.now = now;
    }

    void load(UnitOfWork rows, List<Request> group) {
        List<Request> open = group;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            Scout all = rows.scout();
            var next = new ArrayList<Request>();
            for (Request request : open) {
                if (misses(all, request)) {
                    next.add(request);
                }
            }
            all.load();
            open = next;
        }
    }

    /** Whether this command looked for a row that is not in memory. */
    private boolean misses(Scout scout, Request request) {
        scout.start();
        try {
            look(scout, request);
        } catch (RuntimeException e) {
            // A rule may stumble over a row that only seems to be absent. If it is broken, it breaks again when it
            // counts.
            LOG.trace("Stopped looking ahead for {}", request.submission().commandId(), e);
        }
        return scout.misses();
    }

    private void look(Rows rows, Request request) {
        Submission submission = request.submission();
        Optional<Actor> actor = actors.actor(rows, submission.personId(), now);
        if (actor.isPresent() && request.command().isPresent()) {
            var stamp = new Stamp(submission.commandId(), submission.personId(), now, false);
            features.decide(rows, request.command().get(), actor.get(), stamp);
        }
    }
}
