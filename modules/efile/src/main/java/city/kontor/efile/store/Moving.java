package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ARCHIVE_ITEM;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.ROUTE;

import city.kontor.efile.EfileFeature;
import city.kontor.efile.jooq.Tables;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Moves every row of a file from one scope to another, which takes it from some desktops and brings it to others. A table
 * whose rows name their file in a column {@code file_id} is moved by that; a new table that does not must be named here,
 * and {@code MovingTest} says so.
 */
final class Moving {
    /** By which column rows hang on others of a file, and which these are. */
    private static final Map<String, Hanging> HANGING = Map.of(
            Tables.CASE_PARTICIPANT.getName(), new Hanging("case_id", EFILE_CASE),
            Tables.ROUTE_STEP.getName(), new Hanging("route_id", ROUTE),
            Tables.ARCHIVE_CASE.getName(), new Hanging("item_id", ARCHIVE_ITEM));

    /** Tables whose rows are not part of a file, or say themselves where they lie. */
    private static final Set<String> APART = Set.of(
            Tables.PLAN_ENTRY.getName(),
            Tables.NUMBER_PATTERN.getName(),
            Tables.FILING_RULE.getName(),
            Tables.NUMBER_SERIES.getName(),
            Tables.SAVED_SEARCH.getName(),
            Tables.LETTER_TEMPLATE.getName(),
            Tables.LETTER_TEMPLATE_VERSION.getName(),
            Tables.LETTERHEAD.getName(),
            Tables.ROUTE_TEMPLATE.getName(),
            Tables.ROUTE_TEMPLATE_STEP.getName(),
            Tables.ARCHIVE_OFFER.getName(),
            Tables.TOMBSTONE.getName(),
            Tables.RESTRICTION.getName(),
            Tables.ACCESS_GRANT.getName(),
            Tables.ACCESS_INDEX.getName(),
            Tables.PRIVACY_REQUEST.getName());

    private static final String FILE_ID = "file_id";
    private final Rows rows;

    private record Hanging(String column, Table<?> on) {}

    Moving(Rows rows) {
        this.rows = rows;
    }

    /** Whether it is known how rows of this table follow their file. */
    static boolean knows(Table<?> table) {
        return table.equals(EFILE)
                || APART.contains(table.getName())
                || HANGING.containsKey(table.getName())
                || table.field(FILE_ID) != null;
    }

    /** Takes every row of the file into that scope. */
    void move(String fileId, Scope to) {
        for (Table<?> table : new EfileFeature().tables()) {
            conditions(table, fileId).forEach(condition -> moveAny(table, condition, to));
        }
    }

    private List<Condition> conditions(Table<?> table, String fileId) {
        if (table.equals(EFILE)) {
            return List.of(EFILE.ID.eq(fileId));
        }
        Hanging hanging = HANGING.get(table.getName());
        if (hanging != null) {
            return ids(hanging.on(), fileId).stream()
                    .map(id -> column(table, hanging.column()).eq(id))
                    .toList();
        }
        return APART.contains(table.getName())
                ? List.of()
                : List.of(column(table, FILE_ID).eq(fileId));
    }

    // Every table of a feature has rows that can be written back; that their type is the table's own cannot be said
    // here.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private void moveAny(Table table, Condition condition, Scope to) {
        move(table, condition, to);
    }

    private <R extends UpdatableRecord<R>> void move(Table<R> table, Condition condition, Scope to) {
        for (R row : rows.list(table, condition)) {
            row.set(column(table, "scope"), to.id());
            rows.put(row);
        }
    }

    private List<String> ids(Table<?> table, String fileId) {
        var ids = new ArrayList<String>();
        if (table.equals(EFILE_CASE)) {
            rows.list(EFILE_CASE, EFILE_CASE.FILE_ID.eq(fileId)).forEach(row -> ids.add(row.getId()));
        } else if (table.equals(ROUTE)) {
            rows.list(ROUTE, ROUTE.FILE_ID.eq(fileId)).forEach(row -> ids.add(row.getId()));
        } else {
            rows.list(ARCHIVE_ITEM, ARCHIVE_ITEM.FILE_ID.eq(fileId)).forEach(row -> ids.add(row.getId()));
        }
        return ids;
    }

    private static Field<String> column(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, String.class), name);
    }
}
