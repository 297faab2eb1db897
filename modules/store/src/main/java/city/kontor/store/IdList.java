package city.kontor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A query for many ids at a time. It has only a few lengths, so that each is prepared once; a shorter list is filled up
 * with its last id.
 */
public final class IdList {
    /** Reads the row at hand. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static final List<Integer> LENGTHS = List.of(1, 8, 64, 512);

    private final List<String> queries;

    /** @param beginning the query up to the column of the ids: {@code SELECT name FROM person WHERE id} */
    public IdList(String beginning) {
        queries = LENGTHS.stream()
                .map(length -> beginning + " IN (" + String.join(", ", Collections.nCopies(length, "?")) + ")")
                .toList();
    }

    /** Reads what is there for these ids, in no particular order. */
    public void read(Connection connection, Collection<String> ids, Reader reader) throws SQLException {
        var rest = List.copyOf(ids);
        int most = LENGTHS.getLast();
        for (int from = 0; from < rest.size(); from += most) {
            part(connection, rest.subList(from, Math.min(rest.size(), from + most)), reader);
        }
    }

    private void part(Connection connection, List<String> ids, Reader reader) throws SQLException {
        int size = 0;
        while (LENGTHS.get(size) < ids.size()) {
            size++;
        }
        try (PreparedStatement select = connection.prepareStatement(queries.get(size))) {
            for (int i = 0; i < LENGTHS.get(size); i++) {
                select.setString(i + 1, ids.get(Math.min(i, ids.size() - 1)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
