package city.kontor.demo.bench;

import city.kontor.store.SqliteDatabase;

/**
 * The bare thing that a judged command is measured by: one row of one table, as many bytes as one entry of the journal
 * has, inserted with a statement that is prepared once. Same driver, same disk, same durability, and as many rows a
 * transaction as Kontor judges commands. It reads nothing, decides nothing and keeps no index but its key.
 */
final class BareInserts {
    static final String INSERT = "INSERT INTO bare (payload) VALUES (?)";

    private final byte[] payload;

    /** @param bytes the size of a row without its key */
    BareInserts(int bytes) {
        payload = new byte[bytes];
    }

    static void prepare(SqliteDatabase database) {
        database.change(dsl -> dsl.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, payload BLOB)"));
    }

    /** Transactions of so many rows, one after the other. */
    Rounds.Side transactions(SqliteDatabase database, int rows) {
        return count -> () -> {
            for (int i = 0; i < count; i += rows) {
                database.change(dsl -> dsl.connection(connection -> {
                    try (var insert = connection.prepareStatement(INSERT)) {
                        for (int row = 0; row < rows; row++) {
                            insert.setBytes(1, payload);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                }));
            }
        };
    }
}
