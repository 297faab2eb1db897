package city.kontor.testbed;

import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.SqliteDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The two databases every contract test runs on. Parameterise a test with {@code @EnumSource} over this. */
public enum Engine {
    SQLITE {
        @Override
        public Database open(Path directory) {
            return new SqliteDatabase(directory.resolve("test.db"), Durability.FULL);
        }
    },
    POSTGRESQL {
        @Override
        public Database open(Path directory) {
            return new PostgresDatabase(emptyPostgres(false));
        }
    };

    private static @Nullable EmbeddedPostgres fast;
    private static @Nullable EmbeddedPostgres durable;

    /** A database without tables; its files lie in the directory where it has any. */
    public abstract Database open(Path directory);

    /**
     * Connections to a new, empty database on a PostgreSQL server that runs until this program ends.
     *
     * @param fsync whether commits wait for the disk: false for tests, true for benches and crash tests
     */
    public static synchronized DataSource emptyPostgres(boolean fsync) {
        EmbeddedPostgres server = fsync ? durable : fast;
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", fsync ? "on" : "off")
                        .setServerConfig("max_connections", "100")
                        .start();
                if (fsync) {
                    durable = server;
                } else {
                    fast = server;
                }
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return server.getDatabase("postgres", name, Map.of("reWriteBatchedInserts", "true"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL for the tests", e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make a PostgreSQL database for the tests", e);
        }
    }
}
