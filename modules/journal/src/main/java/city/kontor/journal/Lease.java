package city.kontor.journal;

import city.kontor.store.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The proof that this instance is the only writer. Taking the lease raises the epoch; every group looks at the epoch
 * under a lock in its own transaction, so that a writer which was cut off and replaced finds out before it writes.
 */
public final class Lease {
    private final long epoch;

    private Lease(long epoch) {
        this.epoch = epoch;
    }

    /** Becomes the writer, from now on and until another instance does the same. */
    public static Lease take(Database database) {
        return new Lease(database.write(dsl -> {
            dsl.execute("UPDATE writer_lease SET epoch = epoch + 1 WHERE id = 1");
            return dsl.connectionResult(connection -> current(connection, false));
        }));
    }

    public long epoch() {
        return epoch;
    }

    /**
     * Looks whether this instance still is the writer, and keeps others from taking over until the transaction ends.
     *
     * @param lock whether the row must be locked for that: not on SQLite, where a transaction locks the whole file
     * @throws LeaseLostException if another instance has taken over
     */
    void check(Connection connection, boolean lock) throws SQLException {
        long current = current(connection, lock);
        if (current != epoch) {
            throw new LeaseLostException(epoch, current);
        }
    }

    private static long current(Connection connection, boolean lock) throws SQLException {
        return Numbers.one(connection, "SELECT epoch FROM writer_lease WHERE id = 1" + (lock ? " FOR UPDATE" : ""));
    }
}
