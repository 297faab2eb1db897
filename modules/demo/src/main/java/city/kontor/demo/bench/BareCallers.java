package city.kontor.demo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** As {@link BareInserts}, row by row by callers with a connection each, as a program without a writer would. */
final class BareCallers implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final byte[] payload;

    /** @param bytes the size of a row without its key */
    BareCallers(DataSource source, int callers, int bytes) throws SQLException {
        payload = new byte[bytes];
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, payload BYTEA)");
        }
        for (int i = 0; i < callers; i++) {
            connections.add(source.getConnection());
        }
    }

    Rounds.Side side() {
        return count -> Callers.of(connections, connection -> insert(connection, count / connections.size()));
    }

    private void insert(Connection connection, int count) {
        try (PreparedStatement insert = connection.prepareStatement(BareInserts.INSERT)) {
            for (int i = 0; i < count; i++) {
                insert.setBytes(1, payload);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
