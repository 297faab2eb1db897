package city.kontor.server.web;

import city.kontor.kernel.Reason;
import city.kontor.server.core.CoreHolder;
import city.kontor.store.Codec;
import city.kontor.suite.Texts;
import city.kontor.wire.Problem;
import city.kontor.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into an answer that says what to do and tells nothing of the inside. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Codec codec;
    private final Texts texts;
    private final Meters meters;

    Problems(Codec codec, Texts texts, Meters meters) {
        this.codec = codec;
        this.texts = texts;
        this.meters = meters;
    }

    void install(RoutesConfig routes) {
        routes.exception(ProblemException.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(CoreHolder.AwayException.class, (away, ctx) -> answer(ctx, busy()));
        routes.exception(
                HttpResponseException.class,
                (refused, ctx) -> answer(
                        ctx,
                        refused.getStatus() == 404 || refused.getStatus() == 405
                                ? new ProblemException(refused.getStatus(), Protocol.NOT_FOUND)
                                : new ProblemException(
                                        refused.getStatus(), Protocol.BAD_REQUEST, "HTTP " + refused.getStatus())));
        routes.exception(Exception.class, this::broken);
    }

    /** The server is busy or stopping. */
    static ProblemException busy() {
        return ProblemException.later(503, Protocol.BUSY, Duration.ofSeconds(2));
    }

    private void broken(Exception e, Context ctx) {
        if (ctx.res().isCommitted() || isGone(e)) {
            // The client hung up or the answer is half sent: nobody is left to be told.
            LOG.debug("{} {} ended early", ctx.method(), ctx.path(), e);
            return;
        }
        String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("[{}] {} {} broke", code, ctx.method(), ctx.path(), e);
        meters.broken();
        answer(ctx, new ProblemException(500, Protocol.BROKEN, code));
    }

    private static boolean isGone(Exception e) {
        return e instanceof org.eclipse.jetty.io.EofException || e instanceof java.nio.channels.ClosedChannelException;
    }

    private void answer(Context ctx, ProblemException problem) {
        if (ctx.res().isCommitted()) {
            return;
        }
        ctx.res().resetBuffer();
        meters.problem(problem.code());
        List<String> arguments = problem.arguments();
        String text = texts.reason(new Reason(problem.code(), arguments));
        problem.headers().forEach(ctx::header);
        ctx.status(problem.status())
                .contentType(Protocol.JSON)
                .result(codec.write(new Problem(problem.code(), arguments, text)));
    }
}
