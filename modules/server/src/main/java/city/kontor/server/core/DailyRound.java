package city.kontor.server.core;

import city.kontor.blobs.BlobStore;
import city.kontor.journal.Seals;
import city.kontor.journal.Verifier;
import city.kontor.kernel.OfficeDay;
import city.kontor.server.Config;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does every midnight, and at its start where it slept over one: it seals the day that has ended,
 * verifies the whole journal and forgets uploads that nobody continued. Only the writer does it.
 */
public final class DailyRound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration ABANDONED = Duration.ofDays(7);

    /** The clock may be set, and machines sleep: midnight is looked for often enough and not slept towards. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final CoreHolder cores;
    private final BlobStore blobs;
    private final InstantSource clock;
    private final Config config;
    private final KeyPair key;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private LocalDate done = LocalDate.MIN;

    public DailyRound(Core.Surroundings around, CoreHolder cores, BlobStore blobs) {
        this.cores = cores;
        this.blobs = blobs;
        clock = around.clock();
        config = around.config();
        key = SealKey.of(around.config().data());
        thread = Thread.ofPlatform().daemon().name("daily-round").start(this::work);
    }

    private void work() {
        try {
            do {
                LocalDate yesterday = today().minusDays(1);
                if (done.isBefore(yesterday)) {
                    round(yesterday);
                }
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("No more daily rounds");
        }
    }

    private void round(LocalDate day) {
        try {
            boolean sealed = cores.use(core -> {
                if (core.writer().judge().isEmpty()) {
                    return false;
                }
                Instant now = clock.instant();
                if (core.database().read(Seals::lastDay).map(day::isAfter).orElse(true)) {
                    Seals.seal(core.database(), key, day, now);
                    LOG.info("Sealed {}", day);
                }
                return true;
            });
            if (!sealed) {
                return;
            }
            done = day;
            Verifier.Report report = cores.use(core -> core.proofs().all());
            report.broken()
                    .ifPresentOrElse(
                            broken -> LOG.error(
                                    "The journal is broken: scope {}, entry {}: {}",
                                    broken.scope(),
                                    broken.seq(),
                                    broken.why()),
                            () -> LOG.info(
                                    "The journal is whole: {} scopes, {} entries, {} seals",
                                    report.scopes(),
                                    report.entries(),
                                    report.seals()));
            blobs.forgetUploads(clock.instant().minus(ABANDONED));
            expireReplacedDatabases();
        } catch (IOException | RuntimeException e) {
            LOG.error("The round of {} broke and will be tried again", day, e);
        }
    }

    /** What a restore replaced is a backup, too. */
    private void expireReplacedDatabases() throws IOException {
        Instant before = clock.instant().minus(Duration.ofDays(config.backupDays()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(config.data(), "kontor-until-*.db")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                }
            }
        }
    }

    private LocalDate today() {
        return OfficeDay.at(clock.instant());
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
