package city.kontor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * A connection that keeps its prepared statements for the next time, because SQLite takes longer to read a statement than
 * to run it for one row. Closing such a statement only lays it aside. PostgreSQL's driver does the same by itself.
 *
 * <p>For the one thread that has the writer's turn.
 */
final class KeptStatements extends DefaultConnection {
    private static final int MOST = 200;

    /** One use of a statement, from preparing to closing; a second closing does nothing. */
    private final class Use extends DefaultPreparedStatement {
        private final String sql;
        private final PreparedStatement statement;
        private boolean closed;

        Use(String sql, PreparedStatement statement) {
            super(statement);
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Connection getConnection() {
            return KeptStatements.this;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() throws SQLException {
            if (!closed) {
                closed = true;
                // Closes a result that its reader left open: it would hold the file's read lock from then on.
                statement.getMoreResults();
                statement.clearBatch();
                statement.clearParameters();
                layAside(sql, statement);
            }
        }
    }

    /** What is not in use, the longest unused first. A text used within itself so gets a statement of its own. */
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    KeptStatements(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return new Use(sql, kept == null ? super.prepareStatement(sql) : kept);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
        super.close();
    }

    private void layAside(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }
}
