package city.kontor.store;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What was destroyed for good, so that every desktop and the server can clear away what they still have of it.
 *
 * @param subjects a table whose ids are the destroyed things
 * @param contents a table whose column {@code sha256} names the documents that were destroyed with them
 */
public record Destroyed(Table<?> subjects, Table<?> contents) {
    private static final Field<String> SHA256 = DSL.field(DSL.name("sha256"), String.class);

    /** How many documents were destroyed so far; it only grows. */
    public int count(DSLContext dsl) {
        return dsl.fetchCount(contents);
    }

    /** The addresses of those that no row names any more. */
    public List<String> unnamed(DSLContext dsl, FeatureSet features) {
        return dsl.selectDistinct(SHA256).from(contents).fetch(SHA256).stream()
                .filter(sha256 -> !features.isNamed(dsl, sha256))
                .toList();
    }
}
