package city.kontor.efile.search;

import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import java.util.Locale;
import org.jooq.Field;
import org.jooq.Table;

/** What can be found in the e-file. */
public enum Kind {
    FILE(EFILE, EFILE.ID, EFILE.SCOPE, EFILE.RV),
    CASE(EFILE_CASE, EFILE_CASE.ID, EFILE_CASE.SCOPE, EFILE_CASE.RV),
    DOCUMENT(EFILE_DOCUMENT, EFILE_DOCUMENT.ID, EFILE_DOCUMENT.SCOPE, EFILE_DOCUMENT.RV);

    private final Table<?> table;
    private final Field<String> id;
    private final Field<String> scope;
    private final Field<Long> version;

    Kind(Table<?> table, Field<String> id, Field<String> scope, Field<Long> version) {
        this.table = table;
        this.id = id;
        this.scope = scope;
        this.version = version;
    }

    /** How the search calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that the search calls so. */
    public static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    Table<?> table() {
        return table;
    }

    Field<String> id() {
        return id;
    }

    Field<String> scope() {
        return scope;
    }

    Field<Long> version() {
        return version;
    }
}
