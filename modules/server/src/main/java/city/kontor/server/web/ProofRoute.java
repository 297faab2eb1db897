package city.kontor.server.web;

import city.kontor.blobs.BlobStore;
import city.kontor.blobs.MissingBlobException;
import city.kontor.directory.accounts.Session;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.store.EfileQueries;
import city.kontor.journal.Entry;
import city.kontor.journal.Journal;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Sha256;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.PrivateFolder;
import city.kontor.server.proof.PackageMaker;
import city.kontor.server.proof.PackageTooLargeException;
import city.kontor.suite.Suite;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Makes the proof package of a file for whoever may read it and its whole history. */
final class ProofRoute implements Door.Signed {
    private final CoreHolder cores;
    private final Suite suite;
    private final InstantSource clock;
    private final PackageMaker maker;
    private final BlobStore blobs;
    private final Path folder;

    /** @param folder the server's own, where packages are made */
    ProofRoute(CoreHolder cores, Suite suite, InstantSource clock, PackageMaker maker, BlobStore blobs, Path folder) {
        this.cores = cores;
        this.suite = suite;
        this.clock = clock;
        this.maker = maker;
        this.blobs = blobs;
        this.folder = folder;
    }

    /** The folder in which packages are made, without those that a crash left behind. */
    static Path folder(Path data) {
        Path folder = data.resolve("packages");
        try {
            PrivateFolder.create(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " for packages cannot be used", e);
        }
        return folder;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        String fileId = ctx.pathParam("file");
        Path chain = Files.createTempFile(folder, "proof", ".chain");
        Path packed = Files.createTempFile(folder, "proof", ".zip");
        try {
            PackageMaker.Draft draft =
                    cores.use(core -> core.database().read(dsl -> draft(dsl, session, fileId, chain)));
            maker.write(draft, chain, blobs, packed);
            byte[] sha256 = Sha256.of(packed);
            ctx.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
            new Download(HexFormat.of().formatHex(sha256), "application/zip", Files.size(packed))
                    .send(ctx, () -> Files.newInputStream(packed));
        } catch (MissingBlobException e) {
            throw new ProblemException(409, "proof.notYet");
        } catch (PackageTooLargeException e) {
            throw new ProblemException(413, "proof.tooMuch");
        } finally {
            Files.deleteIfExists(chain);
            Files.deleteIfExists(packed);
        }
    }

    private PackageMaker.Draft draft(DSLContext dsl, Session session, String fileId, Path chain) {
        Instant now = clock.instant();
        Actor actor = suite.actor(dsl, session.personId(), now).orElseThrow(Door::signedOut);
        EFile file =
                new EfileQueries(dsl).file(fileId).orElseThrow(() -> new ProblemException(404, Protocol.NOT_FOUND));
        List<Entry> history = Journal.history(dsl, fileId);
        boolean may = EfileRights.mayRead(actor, file.scope())
                && history.stream()
                        .allMatch(entry -> suite.mayReadHistory(dsl, actor, fileId, new Scope(entry.scope())));
        if (!may) {
            throw new ProblemException(403, Protocol.FORBIDDEN);
        }
        return maker.read(dsl, file, history, actor, now, chain);
    }
}
