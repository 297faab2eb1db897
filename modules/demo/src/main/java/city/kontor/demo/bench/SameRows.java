package city.kontor.demo.bench;

import city.kontor.journal.Journal;
import city.kontor.kernel.Ids;
import city.kontor.store.FeatureSet;
import city.kontor.store.SqliteDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The rows that a judged command leaves (entry, answer, note), inserted into the same tables with the same indexes, but
 * without reading, deciding or hashing anything: the part of a command's cost that no better judge could save.
 */
final class SameRows {
    private static final long NOW = 1_700_000_000_000L;

    private int next;

    static void prepare(SqliteDatabase database, FeatureSet features) {
        Journal.prepare(database, features);
    }

    /** Transactions for so many commands each, one after the other. */
    Rounds.Side transactions(SqliteDatabase database, int commands) {
        return count -> () -> {
            for (int i = 0; i < count; i += commands) {
                database.change(dsl -> dsl.connection(connection -> insert(connection, commands)));
                next += commands;
            }
        };
    }

    private void insert(Connection connection, int commands) throws SQLException {
        String[] ids = new String[commands];
        for (int i = 0; i < commands; i++) {
            ids[i] = Ids.next(NOW + next + i);
        }
        batch(connection, "note (id, scope, rv, number, text, author, edits)", commands, (row, i) -> {
            row.setString(1, "note-" + (next + i));
            row.setString(2, "a");
            row.setLong(3, next + i);
            row.setLong(4, next + i);
            row.setString(5, "A note of ordinary length, number " + (next + i));
            row.setString(6, "anna@a");
            row.setLong(7, 0);
        });
        batch(
                connection,
                "journal (scope, seq, command_id, event_index, subject, type, actor, issued_at, judged_at,"
                        + " commitment, hash, salt, payload)",
                commands,
                (row, i) -> {
                    row.setString(1, "a");
                    row.setLong(2, next + i);
                    row.setString(3, ids[i]);
                    row.setLong(4, 0);
                    row.setString(5, "note-" + (next + i));
                    row.setString(6, "NoteWritten");
                    row.setString(7, "anna@a");
                    row.setLong(8, NOW);
                    row.setLong(9, NOW);
                    row.setBytes(10, new byte[32]);
                    row.setBytes(11, new byte[32]);
                    row.setBytes(12, new byte[16]);
                    row.setBytes(13, new byte[100]);
                });
        batch(connection, "outcome (command_id, person, judged_at, row_cursor)", commands, (row, i) -> {
            row.setString(1, ids[i]);
            row.setString(2, "anna@a");
            row.setLong(3, NOW);
            row.setLong(4, next);
        });
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement row, int number) throws SQLException;
    }

    private static void batch(Connection connection, String columns, int rows, Binder binder) throws SQLException {
        String marks =
                "?" + ", ?".repeat((int) columns.chars().filter(c -> c == ',').count());
        try (var insert = connection.prepareStatement("INSERT INTO " + columns + " VALUES (" + marks + ")")) {
            for (int i = 0; i < rows; i++) {
                binder.bind(insert, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
