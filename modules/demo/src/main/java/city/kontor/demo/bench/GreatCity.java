package city.kontor.demo.bench;

import city.kontor.blobs.BlobStore;
import city.kontor.kernel.Scope;
import city.kontor.store.SqliteDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A city of any number of documents, written straight into the rows: five documents a case, four cases a file, ten
 * departments, one in twenty documents with text, one in two hundred with real bytes. The same number gives the same city.
 */
final class GreatCity {
    static final int DEPARTMENTS = 10;
    static final int PEOPLE = 400;
    static final int DOCUMENTS_A_CASE = 5;
    static final int DOCUMENTS_A_FILE = 20;

    private static final int WITH_TEXT = 20;
    private static final int WITH_BYTES = 200;
    private static final int WITH_STEP = 50;
    private static final int BATCH = 20_000;
    private static final int ENTRIES = 60;
    private static final long NOON = 1_770_000_000_000L;
    private static final long MINUTE = 60_000;

    private final int documents;
    private final CityWords words = new CityWords();
    private long version;

    GreatCity(int documents) {
        this.documents = documents;
    }

    int documents() {
        return documents;
    }

    int files() {
        return documents / DOCUMENTS_A_FILE;
    }

    static Scope scope(int department) {
        return Scope.department("amt" + department);
    }

    CityWords words() {
        return words;
    }

    /** Writes all rows, and the bytes of those documents that have some. */
    void settle(SqliteDatabase database, BlobStore blobs) {
        database.change(dsl -> dsl.execute("INSERT INTO plan_entry (id, scope, rv, entry_key, key_order, title, note,"
                + " active) WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + (ENTRIES - 1)
                + ") SELECT 'entry-' || i, 'city', i + 1, (10 + i) || '.1', printf('%010d', 10 + i), 'Stelle ' || i, '', 1"
                + " FROM n"));
        version = ENTRIES;
        for (int from = 0; from < documents; from += BATCH) {
            int first = from;
            int end = Math.min(documents, from + BATCH);
            database.changeRelaxed(dsl -> dsl.connection(connection -> write(connection, blobs, first, end)));
        }
        database.change(dsl -> {
            for (int i = 0; i < DEPARTMENTS; i++) {
                dsl.execute("INSERT INTO scope_head (scope, seq, hash) VALUES (?, 1, ?)", scope(i).id(), new byte[32]);
            }
            dsl.execute("UPDATE row_clock SET value = " + version);
            dsl.execute("ANALYZE");
        });
    }

    private void write(Connection connection, BlobStore blobs, int from, int end) throws SQLException {
        try (var file = insert(
                        connection,
                        "efile",
                        "id, scope, department, rv, number, entry_id, volume, title, note, keywords,"
                                + " responsible, keep_reason, search_text, cases, documents, changed_at, opened_by, opened_name,"
                                + " opened_at");
                var one = insert(
                        connection,
                        "efile_case",
                        "id, scope, rv, file_id, number, title, note, keywords,"
                                + " responsible, due, foreign_number, opened_by, opened_name, opened_at");
                var document = insert(
                        connection,
                        "efile_document",
                        "id, scope, rv, file_id, case_id, number, title, note,"
                                + " keywords, dated, direction, foreign_number, newest, sha256, name, media_type, bytes,"
                                + " cancel_reason, filed_by, filed_name, filed_at");
                var route = insert(
                        connection,
                        "route",
                        "id, scope, rv, file_id, case_id, document_id, over, withdrawn,"
                                + " withdraw_reason, given_by, given_name, given_at");
                var step = insert(
                        connection,
                        "route_step",
                        "id, scope, rv, route_id, position, kind, planned_person,"
                                + " person, due, task, state, note, version")) {
            for (int i = from; i < end; i++) {
                if (i % DOCUMENTS_A_FILE == 0) {
                    file(file, i / DOCUMENTS_A_FILE);
                }
                if (i % DOCUMENTS_A_CASE == 0) {
                    oneCase(one, i / DOCUMENTS_A_CASE);
                }
                document(document, i, blobs);
                if (i % WITH_STEP == 0) {
                    step(route, step, i);
                }
            }
            for (PreparedStatement statement : new PreparedStatement[] {file, one, document, route, step}) {
                statement.executeBatch();
            }
        }
    }

    private static PreparedStatement insert(Connection connection, String table, String columns) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (?"
                + ", ?".repeat(columns.split(",").length - 1) + ")");
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    static String fileId(int file) {
        return "file-%08d".formatted(file);
    }

    private static String caseId(int one) {
        return "case-%08d".formatted(one);
    }

    static String person(int number) {
        return "person-%03d".formatted(number % PEOPLE);
    }

    private int department(int file) {
        return (int) ((long) file * DEPARTMENTS / Math.max(1, files()));
    }

    /** A file's reference number. */
    String number(int file) {
        return (10 + file % ENTRIES) + ".1-amt" + department(file) + "-" + (2010 + file % 17) + "/"
                + "%05d".formatted(file);
    }

    private void file(PreparedStatement insert, int file) throws SQLException {
        String title = words.file(file);
        String number = number(file);
        add(
                insert,
                fileId(file),
                scope(department(file)).id(),
                scope(department(file)).id(),
                ++version,
                number,
                "entry-" + file % ENTRIES,
                1,
                title,
                "",
                words.keyword(file),
                person(file),
                "",
                (number + " " + title).toLowerCase(java.util.Locale.GERMAN),
                DOCUMENTS_A_FILE / DOCUMENTS_A_CASE,
                DOCUMENTS_A_FILE,
                at(file * DOCUMENTS_A_FILE),
                person(file),
                "Person " + file % PEOPLE,
                at(file * DOCUMENTS_A_FILE));
    }

    private void oneCase(PreparedStatement insert, int one) throws SQLException {
        int file = one * DOCUMENTS_A_CASE / DOCUMENTS_A_FILE;
        add(
                insert,
                caseId(one),
                scope(department(file)).id(),
                ++version,
                fileId(file),
                number(file) + "-%03d".formatted(1 + one % (DOCUMENTS_A_FILE / DOCUMENTS_A_CASE)),
                words.oneCase(one),
                "",
                "",
                person(one),
                "",
                "",
                person(one),
                "Person " + one % PEOPLE,
                at(one * DOCUMENTS_A_CASE));
    }

    private void document(PreparedStatement insert, int i, BlobStore blobs) throws SQLException {
        int file = i / DOCUMENTS_A_FILE;
        CityPaper.Kind kind = CityPaper.kind(i, i % WITH_BYTES == 0);
        add(
                insert,
                "document-%08d".formatted(i),
                scope(department(file)).id(),
                ++version,
                fileId(file),
                caseId(i / DOCUMENTS_A_CASE),
                number(file)
                        + "-%03d-%d"
                                .formatted(
                                        1 + i / DOCUMENTS_A_CASE % (DOCUMENTS_A_FILE / DOCUMENTS_A_CASE),
                                        1 + i % DOCUMENTS_A_CASE),
                words.document(i),
                "",
                "",
                "",
                i % 3 == 0 ? "INCOMING" : i % 3 == 1 ? "OUTGOING" : "INTERNAL",
                i % 7 == 0 ? "RE-" + (100_000 + i) : "",
                1,
                address(i, kind, blobs),
                "Scan-%d.%s".formatted(i, kind.ending()),
                kind.mediaType(),
                20_000,
                "",
                person(i),
                "Person " + i % PEOPLE,
                at(i));
    }

    private String address(int i, CityPaper.Kind kind, BlobStore blobs) {
        if (i % WITH_BYTES != 0) {
            return "%064x".formatted(i);
        }
        try {
            return blobs.put(new ByteArrayInputStream(CityPaper.bytes(kind, words.text(i))))
                    .hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of those documents that have one but no bytes of their own. */
    Optional<InputStream> textOf(String address) {
        if (!address.startsWith("0".repeat(40))) {
            return Optional.empty();
        }
        int i = Integer.parseInt(address.substring(56), 16);
        return i % WITH_TEXT == 0
                ? Optional.of(new ByteArrayInputStream(words.text(i).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private void step(PreparedStatement route, PreparedStatement step, int i) throws SQLException {
        int file = i / DOCUMENTS_A_FILE;
        String scope = scope(department(file)).id();
        boolean open = i / WITH_STEP % 4 == 0;
        add(
                route,
                "route-%08d".formatted(i),
                scope,
                ++version,
                fileId(file),
                caseId(i / DOCUMENTS_A_CASE),
                "document-%08d".formatted(i),
                open ? 0 : 1,
                0,
                "",
                person(i + 1),
                "Person",
                at(i));
        add(
                step,
                "step-%08d".formatted(i),
                scope,
                ++version,
                "route-%08d".formatted(i),
                0,
                "ACTION",
                person(i / WITH_STEP),
                person(i / WITH_STEP),
                "2026-%02d-%02d".formatted(1 + i / WITH_STEP % 12, 1 + i / WITH_STEP % 28),
                "",
                open ? "OPEN" : "DONE",
                "",
                0);
    }

    private static long at(int document) {
        return NOON - (document % 5_000_000L) * MINUTE / 2;
    }
}
