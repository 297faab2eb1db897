package city.kontor.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Questions to the database that have one number for an answer. */
final class Numbers {
    private Numbers() {}

    /** @throws SQLException also if there is no row */
    static long one(Connection connection, String query) throws SQLException {
        try (var select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("No row: " + query);
            }
            return rows.getLong(1);
        }
    }
}
