package city.kontor.server.core;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.ArchiveEvent;
import city.kontor.efile.Erasure;
import city.kontor.efile.Grave;
import city.kontor.efile.Tombstone;
import city.kontor.efile.store.ArchiveQueries;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what destroyed files leave on the server: documents that nothing else names, the content of their history in
 * the journal, snapshots, and the deleted rows in the database's own files. Only then does it note the erasure in the
 * tombstone, so that whatever breaks in between is done again. {@code docs/decisions/destruction-and-the-chain.md}
 * says what a tombstone proves.
 */
public final class Eraser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** What the tombstone's own entries say must stay readable. */
    private static final Set<String> READABLE =
            Set.of(ArchiveEvent.FileDestroyed.class.getSimpleName(), ArchiveEvent.ErasureNoted.class.getSimpleName());

    private final Core.Surroundings around;
    private final CoreHolder cores;
    private final BlobStore blobs;
    private final DestroyedFiles memory;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Core seen;

    public Eraser(Core.Surroundings around, CoreHolder cores, BlobStore blobs) {
        this.around = around;
        this.cores = cores;
        this.blobs = blobs;
        memory = new DestroyedFiles(around.config().data().resolve("destroyed"), around.codec());
        thread = Thread.ofPlatform().daemon().name("eraser").start(this::work);
    }

    private void work() {
        try {
            do {
                try {
                    cores.use(core -> {
                        core.writer().judge().ifPresent(judge -> look(core, judge));
                        return true;
                    });
                } catch (RuntimeException e) {
                    LOG.error("Something destroyed could not be erased and will be tried again", e);
                }
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("No more erasing");
        }
    }

    private void look(Core core, Judge judge) {
        if (seen != core) {
            again(core, judge);
            seen = core;
        }
        for (Grave grave : core.database().read(dsl -> new ArchiveQueries(dsl).unerased())) {
            try {
                erase(core, judge, grave.tombstone());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A restored backup brings back what was destroyed after it was made: it goes again, as it was decided. */
    private void again(Core core, Judge judge) {
        for (Tombstone stone : memory.all()) {
            boolean risen = core.database().read(dsl -> new ArchiveQueries(dsl).exists(stone.fileId()));
            if (risen) {
                LOG.warn("The destroyed file {} came back with a backup and is destroyed again", stone.fileId());
                submit(judge, new ArchiveCommand.DestroyAgain(stone.scope(), stone));
            }
        }
    }

    private void erase(Core core, Judge judge, Tombstone stone) throws IOException {
        memory.remember(stone);
        Scope scope = stone.scope();
        List<String> contents = core.database().read(dsl -> new ArchiveQueries(dsl).contents(stone.fileId()));
        long gone = 0;
        for (String sha256 : contents) {
            var address = new BlobAddress(sha256);
            if (!core.database().<Boolean>read(dsl -> around.suite().features().isNamed(dsl, sha256))) {
                blobs.delete(address);
                gone++;
            }
        }
        long payloads = core.database().write(dsl -> Journal.erase(dsl, stone.fileId(), READABLE));
        core.snapshots().forget(scope);
        if (!core.database().scrub()) {
            LOG.info("Others still read what was deleted; the file {} is erased a little later", stone.fileId());
            return;
        }
        Optional<Head> head = core.database().read(dsl -> Journal.heads(dsl, List.of(scope))).stream()
                .findFirst();
        Instant now = around.clock().instant();
        submit(
                judge,
                new ArchiveCommand.NoteErasure(
                        scope,
                        stone.fileId(),
                        new Erasure(
                                now,
                                payloads,
                                gone,
                                head.map(Head::seq).orElse(0L),
                                head.map(Head::hash).orElse(""),
                                OfficeDay.at(now).plusDays(around.config().backupDays()))));
        LOG.info("Erased the file {}: {} entries, {} documents", stone.fileId(), payloads, gone);
    }

    private void submit(Judge judge, Command command) {
        Instant now = around.clock().instant();
        Outcome outcome = judge.submit(new Submission(
                        Ids.next(now.toEpochMilli()),
                        around.suite().features().typeOf(command).name(),
                        around.codec().write(command),
                        Actor.ERASER,
                        now))
                .join();
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(command + " was refused: " + refused.reason());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
