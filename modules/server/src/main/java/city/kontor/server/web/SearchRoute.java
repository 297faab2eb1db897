package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.efile.EfileRights;
import city.kontor.efile.search.Contexts;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.search.Answer;
import city.kontor.search.Hit;
import city.kontor.search.Question;
import city.kontor.server.core.CitySearch;
import city.kontor.server.core.CoreHolder;
import city.kontor.suite.Suite;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Finds files, cases and documents in the departments whose files the person may read now, and in no other. */
final class SearchRoute implements Door.Signed {
    private final CoreHolder cores;
    private final Door door;
    private final Suite suite;
    private final CitySearch search;
    private final InstantSource clock;

    SearchRoute(CoreHolder cores, Door door, Suite suite, CitySearch search, InstantSource clock) {
        this.cores = cores;
        this.door = door;
        this.suite = suite;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        Question question = door.read(ctx, Question.class);
        if (!question.isFit()) {
            throw Door.badRequest("typed has at most " + Question.LONGEST + " characters, most is 1 to " + Question.MOST
                    + ", offset 0 to " + Question.MOST_OFFSET);
        }
        Set<String> allowed = cores.use(core -> core.database().read(dsl -> allowed(dsl, session)));
        Answer answer = search.answer(question, allowed);
        List<Hit> hits = cores.use(core -> core.database().read(dsl -> stillAllowed(dsl, answer.hits(), allowed)));
        door.answer(
                ctx,
                new Answer(
                        cores.use(core -> core.database().read(dsl -> Contexts.of(dsl, hits))),
                        answer.total() - (answer.hits().size() - hits.size()),
                        answer.exact(),
                        answer.progress()));
    }

    /** The index follows the rows on a thread of its own: what was restricted just now may still stand in it elsewhere. */
    private static List<Hit> stillAllowed(DSLContext dsl, List<Hit> hits, Set<String> allowed) {
        Map<String, String> homes = new EfileQueries(dsl)
                .homes(hits.stream().map(Hit::parent).distinct().toList());
        return hits.stream()
                .filter(hit -> Optional.ofNullable(homes.get(hit.parent()))
                        .filter(allowed::contains)
                        .isPresent())
                .toList();
    }

    private Set<String> allowed(DSLContext dsl, Session session) {
        Actor actor = suite.actor(dsl, session.personId(), clock.instant()).orElseThrow(Door::signedOut);
        return suite.scopes(dsl, actor).stream()
                .filter(scope -> EfileRights.mayRead(actor, scope))
                .map(Scope::id)
                .collect(Collectors.toSet());
    }
}
