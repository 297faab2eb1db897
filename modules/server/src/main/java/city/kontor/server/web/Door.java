package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.server.core.CoreHolder;
import city.kontor.store.Codec;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in who is signed in, and reads what they send, checked for size and form. */
final class Door {
    private static final String BEARER = "Bearer ";

    /** A request of somebody who is signed in. */
    interface Signed {
        void handle(Context ctx, Session session) throws Exception;
    }

    private final CoreHolder cores;
    private final Codec codec;
    private final InstantSource clock;
    private final long requestBytes;

    Door(CoreHolder cores, Codec codec, InstantSource clock, long requestBytes) {
        this.cores = cores;
        this.codec = codec;
        this.clock = clock;
        this.requestBytes = requestBytes;
    }

    Handler signed(Signed handler) {
        return ctx -> handler.handle(ctx, session(ctx));
    }

    /** The session whose token came with the request. */
    Session session(Context ctx) {
        String token = token(ctx).orElseThrow(Door::signedOut);
        return find(token).orElseThrow(Door::signedOut);
    }

    Optional<Session> find(String token) {
        return cores.use(core -> core.accounts().session(token, clock.instant()));
    }

    static Optional<String> token(Context ctx) {
        @Nullable String header = ctx.header("Authorization");
        return header != null && header.startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    static ProblemException signedOut() {
        return new ProblemException(401, Protocol.SIGNED_OUT);
    }

    /** The body as this record. */
    <T> T read(Context ctx, Class<T> type) throws IOException {
        byte[] body = bytes(ctx, requestBytes);
        try {
            return codec.read(body, type);
        } catch (IllegalArgumentException e) {
            // The codec names records by their packages, which are nobody's business outside.
            throw badRequest(String.valueOf(e.getMessage()).replaceAll("city\\.kontor\\.[a-z.]+", ""));
        }
    }

    /** The body, which must not have more than so many bytes, announced or not. */
    static byte[] bytes(Context ctx, long most) throws IOException {
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] body = ctx.req().getInputStream().readNBytes(Math.toIntExact(most) + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    void answer(Context ctx, Object value) {
        ctx.contentType(Protocol.JSON).result(codec.write(value));
    }

    static void requireProtocol(int version) {
        if (version != Protocol.VERSION) {
            throw new ProblemException(400, Protocol.INCOMPATIBLE);
        }
    }

    static ProblemException badRequest(@Nullable String flaw) {
        return new ProblemException(400, Protocol.BAD_REQUEST, flaw == null ? "" : flaw);
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(413, "wire.tooLarge", Long.toString(most));
    }
}
