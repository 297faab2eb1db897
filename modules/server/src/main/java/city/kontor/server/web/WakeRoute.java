package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.server.core.Wakes;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.EofException;

/**
 * Tells a desktop when there is something to pull: server-sent events with the row clock. Written by hand on the
 * request's virtual thread, because such a stream is nothing but a loop that waits.
 */
final class WakeRoute implements Door.Signed {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** Commits that follow each other closely become one event. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final Wakes wakes;
    private final Door door;
    private final Meters meters;

    WakeRoute(Wakes wakes, Door door, Meters meters) {
        this.wakes = wakes;
        this.door = door;
        this.meters = meters;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        ctx.res().setContentType("text/event-stream");
        ctx.res().setCharacterEncoding("utf-8");
        ctx.header("X-Accel-Buffering", "no");
        String token = Door.token(ctx).orElseThrow();
        meters.listening(1);
        try {
            long told = wakes.cursor();
            write(ctx, "data: " + told + "\n\n");
            while (!wakes.isClosed()) {
                long now = wakes.await(told, KEEP_ALIVE);
                if (now != told) {
                    write(ctx, "data: " + now + "\n\n");
                    told = now;
                    if (wakes.closesWithin(GATHER)) {
                        return;
                    }
                } else if (door.find(token).isPresent()) {
                    write(ctx, ":\n\n");
                } else {
                    return;
                }
            }
        } catch (EofException e) {
            // The desktop went away, as desktops do.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            meters.listening(-1);
        }
    }

    private static void write(Context ctx, String text) throws IOException {
        var out = ctx.res().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
