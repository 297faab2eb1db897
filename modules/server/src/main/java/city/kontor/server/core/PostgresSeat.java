package city.kontor.server.core;

import city.kontor.server.Config;
import city.kontor.server.SettingsException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisory lock on a connection of its own: PostgreSQL gives it to the next server as soon as this one's connection
 * ends. A writer that was cut off without noticing is stopped by the journal's lease.
 */
public final class PostgresSeat implements Seat {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSeat.class);
    private static final long WRITER = 0x6B6F6E746F72L;
    private static final long TABLES = WRITER + 1;
    private static final int SECONDS = 5;

    private final Config.Postgres postgres;
    private @Nullable Connection connection;

    public PostgresSeat(Config.Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public synchronized boolean hold() {
        try {
            if (connection != null && connection.isValid(SECONDS)) {
                return true;
            }
            leave();
            Connection fresh = connect();
            if (ask(fresh, "SELECT pg_try_advisory_lock(?)", WRITER)) {
                connection = fresh;
                return true;
            }
            fresh.close();
        } catch (SQLException e) {
            LOG.warn("Cannot ask PostgreSQL for the writer's seat: {}", e.getMessage());
        }
        return false;
    }

    @Override
    public boolean isForLife() {
        return false;
    }

    @Override
    public synchronized void leave() {
        Connection mine = connection;
        connection = null;
        if (mine != null) {
            try {
                mine.close();
            } catch (SQLException e) {
                LOG.debug("The connection of the writer's seat was gone already", e);
            }
        }
    }

    @Override
    public void inTurn(Runnable work) {
        try (Connection own = connect()) {
            ask(own, "SELECT pg_advisory_lock(?) IS NOT NULL", TABLES);
            work.run();
        } catch (SQLException e) {
            throw new SettingsException("PostgreSQL cannot be used: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        leave();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static boolean ask(Connection connection, String question, long key) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, key);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
