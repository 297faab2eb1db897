package city.kontor.server.core;

import city.kontor.journal.RowFeed;
import city.kontor.server.Config;
import city.kontor.store.Database;
import city.kontor.store.Migrations;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Row clock numbers that a server gave out before an older state of it was restored. The restored clock starts far
 * above them, so that no number ever means two things, and a desktop whose cursor is one of them is told that its rows
 * come from days which this server does not know.
 */
public final class LostCursors {
    /**
     * The clock leaps to the time of the restore in milliseconds with room for this many changes in each, so that it
     * passes every number of every former life, also where one backup is restored twice.
     */
    private static final long CHANGES_A_MILLISECOND = 1_000_000;

    private LostCursors() {}

    public static Migrations migrations() {
        return new Migrations("server", Config.class, List.of("001_server"));
    }

    /** Notes that this database has just been restored, and lets its clock leap. */
    public static void leap(Database database, Instant now) {
        database.change(dsl -> leap(dsl, now));
    }

    /** As {@link #leap(Database, Instant)}, within a transaction. */
    public static void leap(DSLContext dsl, Instant now) {
        long clock = RowFeed.clock(dsl);
        long leapt = Math.max(clock, now.toEpochMilli() * CHANGES_A_MILLISECOND) + 1;
        dsl.execute(
                "INSERT INTO lost_cursors (after_cursor, up_to, restored_at) VALUES (?, ?, ?)",
                clock,
                leapt - 1,
                now.toEpochMilli());
        dsl.execute("UPDATE row_clock SET value = ? WHERE id = 1", leapt);
    }

    /** Whether this cursor was given out in days that are lost, or in a future that this server has not reached. */
    public static boolean contains(DSLContext dsl, long cursor) {
        return cursor > RowFeed.clock(dsl)
                || dsl.fetchSingle(
                                        "SELECT count(*) FROM lost_cursors WHERE after_cursor < ? AND up_to >= ?",
                                        cursor,
                                        cursor)
                                .get(0, Long.class)
                        > 0;
    }
}
