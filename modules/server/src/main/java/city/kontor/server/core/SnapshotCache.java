package city.kontor.server.core;

import city.kontor.journal.Snapshots;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Sha256;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Snapshot files by scope. A file is used again while no row of the scope has changed since, and in any case for five
 * minutes: what changed in between, a desktop pulls right after loading.
 */
public final class SnapshotCache {
    private static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * A snapshot as a file that nobody changes; it may be deleted while it is being read.
     *
     * @param cursor the row clock to which its rows belong
     * @param sha256 of the file's bytes
     */
    public record Snapshot(Path file, long cursor, byte[] sha256, Instant madeAt) {}

    private static final class Place {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable
        Snapshot snapshot;
    }

    private final Database database;
    private final FeatureSet features;
    private final Snapshots snapshots;
    private final Path directory;
    private final InstantSource clock;
    private final Map<Scope, Place> places = new ConcurrentHashMap<>();

    SnapshotCache(Database database, FeatureSet features, Path directory, InstantSource clock) {
        this.database = database;
        this.features = features;
        this.directory = directory;
        this.clock = clock;
        snapshots = new Snapshots(database, features);
        empty();
    }

    /** The scope's snapshot, made now where there is no usable one; whoever comes meanwhile waits for it. */
    public Snapshot get(Scope scope) throws IOException {
        Place place = places.computeIfAbsent(scope, one -> new Place());
        place.lock.lock();
        try {
            Snapshot known = place.snapshot;
            if (known != null && isUsable(scope, known)) {
                return known;
            }
            Snapshot made = make(scope);
            place.snapshot = made;
            if (known != null) {
                Files.deleteIfExists(known.file());
            }
            return made;
        } finally {
            place.lock.unlock();
        }
    }

    /** Deletes the scope's snapshot: something in it was destroyed for good. */
    void forget(Scope scope) throws IOException {
        Place place = places.computeIfAbsent(scope, one -> new Place());
        place.lock.lock();
        try {
            Snapshot known = place.snapshot;
            place.snapshot = null;
            if (known != null) {
                Files.deleteIfExists(known.file());
            }
        } finally {
            place.lock.unlock();
        }
    }

    private boolean isUsable(Scope scope, Snapshot known) {
        // What left the scope may be closed to those who hold it: it is never sent again, not even for a moment.
        return Files.exists(known.file())
                && database.read(dsl -> last(dsl, "row_gone", scope)) <= known.cursor()
                && (known.madeAt().plus(FRESH).isAfter(clock.instant())
                        || database.read(dsl -> lastChange(dsl, scope)) <= known.cursor());
    }

    private Snapshot make(Scope scope) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, scope.id() + "-", ".zst");
        try {
            long cursor = snapshots.write(scope, file);
            return new Snapshot(file, cursor, Sha256.of(file), clock.instant());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long lastChange(DSLContext dsl, Scope scope) {
        long last = last(dsl, "row_gone", scope);
        for (Table<?> table : features.tables()) {
            last = Math.max(last, last(dsl, table.getName(), scope));
        }
        return last;
    }

    private static long last(DSLContext dsl, String table, Scope scope) {
        return dsl.fetchSingle("SELECT coalesce(max(rv), 0) FROM " + table + " WHERE scope = ?", scope.id())
                .get(0, Long.class);
    }

    private void empty() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + directory, e);
        }
    }
}
