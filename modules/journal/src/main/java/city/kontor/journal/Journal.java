package city.kontor.journal;

import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Head;
import city.kontor.store.Migrations;
import city.kontor.store.Migrator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads the chains. */
public final class Journal {
    private static final String COLUMNS =
            "scope, seq, command_id, event_index, subject, type, actor, issued_at, judged_at,"
                    + " commitment, hash, salt, payload";

    private Journal() {}

    /** Makes or upgrades the journal's and the features' tables, with the indexes that a pull needs. */
    public static void prepare(Database database, FeatureSet features) {
        var modules = new ArrayList<Migrations>();
        modules.add(new Migrations("journal", Journal.class, List.of("001_journal")));
        modules.addAll(features.migrations());
        Migrator.migrate(database, modules);
        database.change(dsl -> features.tables()
                .forEach(table -> dsl.execute("CREATE INDEX IF NOT EXISTS " + table.getName() + "_changes ON "
                        + table.getName() + " (scope, rv)")));
    }

    /** Everything that happened to one thing, oldest first, across the scopes it was in. */
    public static List<Entry> history(DSLContext dsl, String subject) {
        return dsl.fetch(
                        "SELECT " + COLUMNS + " FROM journal WHERE subject = ? ORDER BY judged_at, scope, seq", subject)
                .map(Journal::entry);
    }

    /** What happened in a scope until a moment, of these types, oldest first. */
    public static List<Entry> entries(DSLContext dsl, Scope scope, Collection<String> types, Instant until) {
        return dsl.fetch(
                        "SELECT " + COLUMNS + " FROM journal WHERE {0} ORDER BY seq",
                        DSL.field("scope", String.class)
                                .eq(scope.id())
                                .and(DSL.field("type", String.class).in(types))
                                .and(DSL.field("judged_at", Long.class).le(until.toEpochMilli())))
                .map(Journal::entry);
    }

    /** The heads of the given scopes; a scope in which nothing happened has none. */
    public static List<Head> heads(DSLContext dsl, Collection<Scope> scopes) {
        var heads = new ArrayList<Head>();
        for (Scope scope : scopes) {
            dsl.fetchOptional("SELECT seq, hash FROM scope_head WHERE scope = ?", scope.id())
                    .ifPresent(row -> heads.add(new Head(scope, row.get(0, Long.class), hex(row, 1))));
        }
        return heads;
    }

    /** Whether the chain contains this head, as its end or further back. */
    public static boolean contains(DSLContext dsl, Head head) {
        return head.seq() == 0
                || dsl.fetchOptional(
                                "SELECT hash FROM journal WHERE scope = ? AND seq = ?",
                                head.scope().id(),
                                head.seq())
                        .map(row -> hex(row, 0).equals(head.hash()))
                        .orElse(false);
    }

    /**
     * Erases what the entries about one thing say, in whatever scope it was, for good; the chain stays whole, because it covers only commitments.
     * Erasing again changes nothing.
     *
     * @param except types of events that stay readable
     * @return how many entries about it have no content any more
     */
    public static long erase(DSLContext dsl, String subject, Collection<String> except) {
        Condition about = DSL.field("subject", String.class)
                .eq(subject)
                .and(DSL.field("type", String.class).notIn(except));
        dsl.update(DSL.table("journal"))
                .set(DSL.field("salt", byte[].class), (byte[]) null)
                .set(DSL.field("payload", byte[].class), (byte[]) null)
                .where(about)
                .execute();
        return dsl.fetchCount(DSL.table("journal"), about);
    }

    /** All scopes that have a chain, in the order of their ids. */
    public static List<Head> allHeads(DSLContext dsl) {
        return dsl.fetch("SELECT scope, seq, hash FROM scope_head ORDER BY scope")
                .map(row -> new Head(new Scope(row.get(0, String.class)), row.get(1, Long.class), hex(row, 2)));
    }

    /** The hash of an entry; before the first it is 32 zeros. Lower-case hexadecimal digits. */
    public static String hash(DSLContext dsl, String scope, long seq) {
        return seq == 0
                ? HexFormat.of().formatHex(Chain.START)
                : hex(dsl.fetchSingle("SELECT hash FROM journal WHERE scope = ? AND seq = ?", scope, seq), 0);
    }

    /** The entries of one chain from one number to another, both included; in pages, so that memory stays small. */
    public static void stretch(DSLContext dsl, String scope, long first, long last, Consumer<Entry> visitor) {
        walk(dsl, scope, first - 1, last, visitor);
    }

    /** Walks one chain behind an entry to its end. */
    static void walk(DSLContext dsl, String scope, long behind, Consumer<Entry> visitor) {
        walk(dsl, scope, behind, Long.MAX_VALUE, visitor);
    }

    private static void walk(DSLContext dsl, String scope, long behind, long last, Consumer<Entry> visitor) {
        long after = behind;
        while (true) {
            List<Entry> page = dsl.fetch(
                            "SELECT " + COLUMNS + " FROM journal WHERE scope = ? AND seq > ? AND seq <= ?"
                                    + " ORDER BY seq LIMIT 5000",
                            scope,
                            after,
                            last)
                    .map(Journal::entry);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(visitor);
            after = page.getLast().seq();
        }
    }

    private static Entry entry(Record row) {
        byte[] salt = row.get(11, byte[].class);
        byte[] payload = row.get(12, byte[].class);
        return new Entry(
                row.get(0, String.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, Long.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                Instant.ofEpochMilli(row.get(7, Long.class)),
                Instant.ofEpochMilli(row.get(8, Long.class)),
                row.get(9, byte[].class),
                row.get(10, byte[].class),
                salt == null || payload == null ? Optional.empty() : Optional.of(new Entry.Secret(salt, payload)));
    }

    private static String hex(Record row, int column) {
        return HexFormat.of().formatHex(row.get(column, byte[].class));
    }
}
