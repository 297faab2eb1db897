package city.kontor.server.web;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.blobs.MismatchedContentException;
import city.kontor.blobs.MissingBlobException;
import city.kontor.blobs.StoreFullException;
import city.kontor.blobs.Upload;
import city.kontor.blobs.UploadOffsetException;
import city.kontor.directory.accounts.Session;
import city.kontor.server.core.CoreHolder;
import city.kontor.suite.Suite;
import city.kontor.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * Takes documents in chunks and gives them back. Whoever is signed in and knows an address may have the document: the
 * address cannot be guessed, and only rows that one may hold tell it. Those of restricted files are given to nobody else
 * than those who may see the file now, because others may have known the address before it was restricted.
 */
final class BlobRoutes {
    private static final String PATH = Protocol.BLOBS + "{address}";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private final BlobStore blobs;
    private final Door door;
    private final long most;
    private final CoreHolder cores;
    private final Suite suite;
    private final InstantSource clock;

    BlobRoutes(BlobStore blobs, Door door, long most, CoreHolder cores, Suite suite, InstantSource clock) {
        this.cores = cores;
        this.suite = suite;
        this.clock = clock;
        this.blobs = blobs;
        this.door = door;
        this.most = most;
    }

    void install(RoutesConfig routes) {
        routes.head(PATH, door.signed(this::state));
        routes.patch(PATH, door.signed(this::append));
        routes.get(PATH, door.signed(this::send));
    }

    private void state(Context ctx, Session session) throws IOException {
        BlobAddress address = address(ctx);
        OptionalLong size = blobs.size(address);
        ctx.header(
                        Protocol.UPLOAD_OFFSET,
                        Long.toString(
                                size.isPresent()
                                        ? size.getAsLong()
                                        : upload(address, session).offset()))
                .header(Protocol.UPLOAD_COMPLETE, size.isPresent() ? "?1" : "?0")
                .status(200);
    }

    private void append(Context ctx, Session session) throws IOException {
        BlobAddress address = address(ctx);
        long offset = number(ctx, Protocol.UPLOAD_OFFSET);
        long length = number(ctx, Protocol.UPLOAD_LENGTH);
        if (length > most) {
            throw new ProblemException(413, "wire.tooLarge", Long.toString(most));
        }
        byte[] chunk = Door.bytes(ctx, Protocol.CHUNK_BYTES);
        if ((chunk.length == 0 && length > 0) || offset + chunk.length > length) {
            throw Door.badRequest("a chunk has at least one byte and ends within the document");
        }
        OptionalLong size = blobs.size(address);
        if (size.isPresent()) {
            accepted(ctx, size.getAsLong(), true);
            return;
        }
        try {
            if (length == 0) {
                blobs.put(address, new ByteArrayInputStream(chunk));
                accepted(ctx, 0, true);
            } else {
                Upload upload = upload(address, session);
                long next = upload.append(offset, chunk);
                if (next == length) {
                    upload.finish(address);
                }
                accepted(ctx, next, next == length);
            }
        } catch (UploadOffsetException e) {
            throw new ProblemException(
                    409,
                    Map.of(Protocol.UPLOAD_OFFSET, Long.toString(e.offset()), Protocol.UPLOAD_COMPLETE, "?0"),
                    Protocol.BAD_REQUEST,
                    "the document goes on at byte " + e.offset());
        } catch (MismatchedContentException e) {
            throw new ProblemException(422, Protocol.MISMATCH);
        } catch (StoreFullException e) {
            throw new ProblemException(507, "wire.full");
        }
    }

    private void send(Context ctx, Session session) throws IOException {
        BlobAddress address = address(ctx);
        OptionalLong size = blobs.size(address);
        if (size.isEmpty()
                || !cores.use(core -> core.database().<Boolean>read(dsl -> mayRead(dsl, session, address)))) {
            throw new ProblemException(404, Protocol.NOT_FOUND);
        }
        ctx.header("Cache-Control", "private, max-age=31536000, immutable").header("Content-Disposition", "attachment");
        try {
            new Download(address.hex(), Protocol.BYTES, size.getAsLong()).send(ctx, () -> blobs.open(address));
        } catch (MissingBlobException e) {
            throw new ProblemException(404, Protocol.NOT_FOUND);
        }
    }

    private boolean mayRead(DSLContext dsl, Session session, BlobAddress address) {
        return suite.mayReadDocument(
                dsl, suite.actor(dsl, session.personId(), clock.instant()).orElseThrow(Door::signedOut), address.hex());
    }

    /** Each device has its own upload of a document, so that none can spoil another's. */
    private Upload upload(BlobAddress address, Session session) {
        String of = address.hex() + " " + session.personId() + " " + session.deviceId();
        return blobs.upload(BlobAddress.of(of.getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static void accepted(Context ctx, long offset, boolean complete) {
        ctx.header(Protocol.UPLOAD_OFFSET, Long.toString(offset))
                .header(Protocol.UPLOAD_COMPLETE, complete ? "?1" : "?0")
                .status(204);
    }

    private static BlobAddress address(Context ctx) {
        return BlobAddress.parse(ctx.pathParam("address"))
                .orElseThrow(() -> Door.badRequest("a document's address has 64 hexadecimal digits"));
    }

    private static long number(Context ctx, String header) {
        String value = ctx.header(header);
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw Door.badRequest("the header " + header + " is missing or not a number");
        }
        return Long.parseLong(value);
    }
}
