package city.kontor.store;

import city.kontor.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * Brings a database to the schema this program knows. All scripts that are missing run in one transaction: either the
 * whole step succeeds or the database stays as it was.
 */
public final class Migrator {
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\R|$)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private Migrator() {}

    /** @throws SchemaException if the database was made by a newer program, or an applied script was changed since */
    public static void migrate(Database database, List<Migrations> modules) {
        database.change(dsl -> {
            dsl.execute("""
                    CREATE TABLE IF NOT EXISTS schema_script (
                      module TEXT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (module, name))""");
            for (Migrations module : modules) {
                migrate(dsl, module);
            }
        });
    }

    private static void migrate(DSLContext dsl, Migrations module) {
        Map<String, String> applied = new HashMap<>();
        dsl.fetch("SELECT name, checksum FROM schema_script WHERE module = ?", module.module())
                .forEach(row -> applied.put(row.get(0, String.class), row.get(1, String.class)));
        for (String name : module.names()) {
            String script = module.script(name);
            String checksum = sha256(script);
            String before = applied.remove(name);
            if (before == null) {
                run(dsl, script);
                dsl.execute("INSERT INTO schema_script VALUES (?, ?, ?)", module.module(), name, checksum);
            } else if (!before.equals(checksum)) {
                throw new SchemaException("The script " + name + " of module " + module.module()
                        + " is not the one this database was made with.");
            }
        }
        if (!applied.isEmpty()) {
            throw new SchemaException("This database was made by a newer version: module " + module.module()
                    + " does not know " + applied.keySet() + ". Install the newer version.");
        }
    }

    private static void run(DSLContext dsl, String script) {
        boolean postgres = dsl.dialect().family() == SQLDialect.POSTGRES;
        for (String statement : STATEMENT_END.split(COMMENT.matcher(script).replaceAll(""))) {
            if (!statement.isBlank()) {
                dsl.connection(connection -> {
                    try (var jdbc = connection.createStatement()) {
                        jdbc.execute(postgres ? statement.replaceAll("\\bBLOB\\b", "BYTEA") : statement);
                    }
                });
            }
        }
    }

    private static String sha256(String script) {
        return Sha256.hex(script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
}
