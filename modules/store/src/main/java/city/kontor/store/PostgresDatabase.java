package city.kontor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A database on a PostgreSQL server, for cities that run several instances of the server. Within this program one
 * writer acts at a time; between programs the journal's lease decides.
 */
public final class PostgresDatabase implements Database {
    private static final int READERS = 7;

    // Two pools, because changing a connection's isolation and back costs PostgreSQL two more round trips a
    // transaction.
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param source connections to one database; they are pooled here */
    public PostgresDatabase(DataSource source) {
        writer = pool(source, "postgres write", 1, "TRANSACTION_READ_COMMITTED", false);
        readers = pool(source, "postgres read", READERS, "TRANSACTION_REPEATABLE_READ", true);
    }

    /** @param url a JDBC address such as {@code jdbc:postgresql://db.example/kontor} */
    public PostgresDatabase(String url, String user, String password) {
        this(source(url, user, password));
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        turn.lock();
        try {
            return transaction(writer, work);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return transaction(readers, work);
    }

    private static <T> T transaction(DataSource pool, Function<DSLContext, T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, Dialects.settings()));
                connection.commit();
                return result;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessException("PostgreSQL refused the transaction: " + e.getMessage(), e);
        }
    }

    /** Dead rows are cleared away; what archived logs of the database hold is the city's backup and ends with it. */
    @Override
    public boolean scrub() {
        turn.lock();
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM");
            } finally {
                connection.setAutoCommit(false);
            }
            return true;
        } catch (SQLException e) {
            throw new DataAccessException("PostgreSQL refused to clear up: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /** A lost connection cannot be rolled back; what matters is why it was lost, and that is told first. */
    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static HikariDataSource pool(DataSource source, String name, int size, String isolation, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation(isolation);
        config.setReadOnly(readOnly);
        return new HikariDataSource(config);
    }

    private static DataSource source(String url, String user, String password) {
        var properties = new Properties();
        // A batch of inserts travels as few statements of many rows, which PostgreSQL runs in half the time.
        properties.setProperty("reWriteBatchedInserts", "true");
        return new DriverDataSource(url, "org.postgresql.Driver", properties, user, password);
    }
}
