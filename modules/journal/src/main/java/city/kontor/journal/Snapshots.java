package city.kontor.journal;

import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Migrator;
import city.kontor.store.RowTable;
import city.kontor.store.SqliteDatabase;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes all rows of a scope into one compressed SQLite file, from which a desktop loads them at a stroke. */
public final class Snapshots {
    private static final int PAGE = 5_000;

    private final Database database;
    private final FeatureSet features;
    private final Map<String, RowTable<?>> tables;

    public Snapshots(Database database, FeatureSet features) {
        this.database = database;
        this.features = features;
        tables = FeatureRows.of(features);
    }

    /**
     * Makes the file.
     *
     * @param target where the zstd-compressed file shall be; its directory is also used for the uncompressed one
     * @return the row clock to which the rows belong
     */
    public long write(Scope scope, Path target) {
        Path plain = target.resolveSibling(target.getFileName() + ".db");
        try {
            long cursor;
            try (var copy = new SqliteDatabase(plain, Durability.OFF)) {
                Migrator.migrate(copy, features.migrations());
                cursor = database instanceof SqliteDatabase own ? attach(own, copy, scope) : stream(copy, scope);
            }
            compress(plain, target);
            return cursor;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the snapshot of " + scope.id(), e);
        } finally {
            delete(plain);
        }
    }

    /** SQLite copies from file to file, on a read snapshot of its own, which is many times faster than row by row. */
    private long attach(SqliteDatabase own, SqliteDatabase copy, Scope scope) {
        var cursor = new long[1];
        copy.attached(own.file(), "server", dsl -> {
            for (RowTable<?> table : tables.values()) {
                String columns = String.join(", ", table.columns());
                dsl.execute(
                        "INSERT INTO main." + table.name() + " (" + columns + ") SELECT " + columns + " FROM server."
                                + table.name() + " WHERE scope = ?",
                        scope.id());
            }
            cursor[0] = dsl.fetchSingle("SELECT value FROM server.row_clock WHERE id = 1")
                    .get(0, Long.class);
        });
        return cursor[0];
    }

    private long stream(SqliteDatabase copy, Scope scope) {
        return database.read(from -> {
            for (RowTable<?> table : tables.values()) {
                long after = 0;
                List<@Nullable Object[]> page;
                do {
                    long start = after;
                    page = from.connectionResult(connection -> table.changedSince(connection, scope.id(), start, PAGE));
                    List<@Nullable Object[]> rows = page;
                    copy.change(to -> to.connection(connection -> table.upsert(connection, rows)));
                    after = rows.isEmpty() ? after : table.version(rows.getLast());
                } while (page.size() == PAGE);
            }
            return RowFeed.clock(from);
        });
    }

    private static void compress(Path plain, Path target) throws IOException {
        try (var out = new ZstdOutputStream(Files.newOutputStream(target), 1)) {
            Files.copy(plain, out);
        }
    }

    private static void delete(Path plain) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(plain.resolveSibling(plain.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + plain, e);
        }
    }
}
