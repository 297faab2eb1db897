package city.kontor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final HikariDataSource pool;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param source connections to one database; they are pooled here */
    public PostgresDatabase(DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDataSource(source);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
    }

    /** @param url a JDBC address such as {@code jdbc:postgresql://db.example/kontor} */
    public PostgresDatabase(String url, String user, String password) {
        this(source(url, user, password));
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        turn.lock();
        try {
            return transaction(work, Connection.TRANSACTION_READ_COMMITTED, false);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return transaction(work, Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    private <T> T transaction(Function<DSLContext, T> work, int isolation, boolean readOnly) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
            boolean done = false;
            try {
                T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, Dialects.settings()));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("PostgreSQL refused the transaction: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static DataSource source(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        return new DriverDataSource(url, "org.postgresql.Driver", config.getDataSourceProperties(), user, password);
    }
}
