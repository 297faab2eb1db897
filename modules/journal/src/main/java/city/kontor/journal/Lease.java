package city.kontor.journal;

import city.kontor.store.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The proof that this instance is the only writer. Taking the lease raises the epoch; every group looks at the epoch
 * under a lock in its own transaction, so that a writer which was cut off and replaced finds out before it writes.
 */
public final class Lease {
    private static final String CHECK = "SELECT lease.epoch, clock.value FROM writer_lease AS lease, row_clock AS clock"
            + " WHERE lease.id = 1 AND clock.id = 1";

    private final long epoch;

    private Lease(long epoch) {
        this.epoch = epoch;
    }

    /** Becomes the writer, from now on and until another instance does the same. */
    public static Lease take(Database database) {
        return new Lease(database.write(dsl -> {
            dsl.execute("UPDATE writer_lease SET epoch = epoch + 1 WHERE id = 1");
            return dsl.fetchSingle("SELECT epoch FROM writer_lease WHERE id = 1")
                    .get(0, Long.class);
        }));
    }

    public long epoch() {
        return epoch;
    }

    /**
     * Looks whether this instance still is the writer, and keeps others from taking over until the transaction ends.
     *
     * @param lock whether the row must be locked for that: not on SQLite, where a transaction locks the whole file
     * @return the row clock, read along because each round trip counts
     * @throws LeaseLostException if another instance has taken over
     */
    long check(Connection connection, boolean lock) throws SQLException {
        try (var select = connection.prepareStatement(lock ? CHECK + " FOR UPDATE OF lease" : CHECK);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The journal has no lease or no row clock");
            }
            if (row.getLong(1) != epoch) {
                throw new LeaseLostException(epoch, row.getLong(1));
            }
            return row.getLong(2);
        }
    }
}
