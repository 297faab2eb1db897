package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.journal.Judge;
import city.kontor.journal.LeaseLostException;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.wire.CommandEnvelope;
import city.kontor.wire.Protocol;
import city.kontor.wire.PushRequest;
import city.kontor.wire.PushResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands. A push is judged in one transaction and in its order; where that fails nothing was decided, and the
 * same push can be sent again. Who acts is taken from the session.
 */
final class PushRoute implements Door.Signed {
    private static final Logger LOG = LoggerFactory.getLogger(PushRoute.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int PATIENCE_SECONDS = 30;

    private final CoreHolder cores;
    private final Door door;
    private final DocumentCheck documents;
    private final Meters meters;

    PushRoute(CoreHolder cores, Door door, DocumentCheck documents, Meters meters) {
        this.cores = cores;
        this.door = door;
        this.documents = documents;
        this.meters = meters;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        PushRequest request = door.read(ctx, PushRequest.class);
        Door.requireProtocol(request.protocol());
        if (request.commands().size() > Protocol.MOST_COMMANDS) {
            throw Door.badRequest("more than " + Protocol.MOST_COMMANDS + " commands");
        }
        for (CommandEnvelope command : request.commands()) {
            check(command, session);
        }
        List<Submission> submissions = request.commands().stream()
                .map(command -> command.submission(session.personId()))
                .toList();
        List<Outcome> outcomes = submissions.isEmpty() ? List.of() : cores.use(core -> judge(core, submissions));
        door.answer(
                ctx,
                new PushResponse(outcomes.stream().map(PushResponse.Answer::of).toList()));
    }

    private static void check(CommandEnvelope command, Session session) {
        if (command.personId()
                .filter(person -> !person.equals(session.personId()))
                .isPresent()) {
            throw new ProblemException(403, Protocol.FORBIDDEN);
        }
        if (!ID.matcher(command.id()).matches()) {
            throw Door.badRequest("a command's id has 1 to 80 letters, digits, dots, hyphens and underscores");
        }
    }

    private List<Outcome> judge(Core core, List<Submission> submissions) {
        Judge judge = core.writer().judge().orElseThrow(Problems::busy);
        List<Optional<Outcome>> atTheDoor = documents.refusals(core, submissions);
        List<Submission> admitted = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            if (atTheDoor.get(i).isEmpty()) {
                admitted.add(submissions.get(i));
            }
        }
        var judged = admitted.isEmpty()
                ? List.<Outcome>of().iterator()
                : await(core, judge, admitted).iterator();
        return atTheDoor.stream()
                .map(refusal -> refusal.orElseGet(judged::next))
                .toList();
    }

    private List<Outcome> await(Core core, Judge judge, List<Submission> submissions) {
        meters.waiting(submissions.size());
        long start = System.nanoTime();
        try {
            List<Outcome> outcomes = judge.submit(submissions).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            meters.judged(outcomes, System.nanoTime() - start);
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LeaseLostException) {
                core.writer().stepDown();
            }
            LOG.warn("A push of {} commands was not judged: {}", submissions.size(), String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            LOG.warn("A push of {} commands was not judged within {} s", submissions.size(), PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            meters.waiting(-submissions.size());
        }
        meters.pushFailed();
        throw Problems.busy();
    }
}
