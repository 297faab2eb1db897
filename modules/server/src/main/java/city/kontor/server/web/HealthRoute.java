package city.kontor.server.web;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.journal.RowFeed;
import city.kontor.server.core.CoreHolder;
import city.kontor.wire.Health;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether everything works that requests need: 200 with {@code up}, or 503 with what is the matter. */
final class HealthRoute implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);
    private static final long LEAST_FREE_BYTES = 200L << 20;
    private static final BlobAddress SOME = BlobAddress.of(new byte[0]);

    /** A look at something that requests need. */
    private interface Look {
        Object at() throws IOException;
    }

    private final CoreHolder cores;
    private final BlobStore blobs;
    private final Door door;
    private final Path data;
    private final String version;
    private final InstantSource clock;

    HealthRoute(CoreHolder cores, BlobStore blobs, Door door, Path data, String version, InstantSource clock) {
        this.cores = cores;
        this.blobs = blobs;
        this.door = door;
        this.data = data;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) {
        var flaws = new ArrayList<String>();
        check(
                flaws,
                "Die Datenbank antwortet nicht",
                () -> cores.use(core -> core.database().read(RowFeed::clock)));
        check(flaws, "Der Dokumentenspeicher antwortet nicht", () -> blobs.exists(SOME));
        check(flaws, "Das Datenverzeichnis ist nicht lesbar", () -> {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                flaws.add("Nur noch " + (free >> 20) + " MB Platz im Datenverzeichnis");
            }
            return free;
        });
        boolean writer = cores.use(core -> core.writer().judge().isPresent());
        ctx.header("Kontor-Writer", writer ? "?1" : "?0").status(flaws.isEmpty() ? 200 : 503);
        String status = flaws.isEmpty() ? "up" : String.join(". ", flaws);
        door.answer(ctx, new Health(status, Protocol.VERSION, version, clock.instant()));
    }

    private static void check(List<String> flaws, String flaw, Look look) {
        try {
            look.at();
        } catch (IOException | RuntimeException e) {
            LOG.error("{}", flaw, e);
            flaws.add(flaw);
        }
    }
}
