package city.kontor.journal;

import city.kontor.store.Database;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

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
            return current(dsl, "");
        }));
    }

    public long epoch() {
        return epoch;
    }

    /** @throws LeaseLostException if another instance has taken over */
    void check(DSLContext dsl) {
        boolean postgres = dsl.dialect().family() == SQLDialect.POSTGRES;
        long current = current(dsl, postgres ? " FOR UPDATE" : "");
        if (current != epoch) {
            throw new LeaseLostException(epoch, current);
        }
    }

    private static long current(DSLContext dsl, String lock) {
        var row = dsl.fetchSingle("SELECT epoch FROM writer_lease WHERE id = 1" + lock);
        return row.get(0, Long.class);
    }
}
