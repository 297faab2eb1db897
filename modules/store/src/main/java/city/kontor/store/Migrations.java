package city.kontor.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The numbered SQL scripts of one module, found in the folder {@code migrations} beside a class of that module.
 *
 * <p>The scripts are written once for both databases: the types are {@code TEXT}, {@code BIGINT}, {@code DOUBLE
 * PRECISION} and {@code BLOB} (which the migrator spells {@code BYTEA} for PostgreSQL), each statement ends in a
 * semicolon at the end of a line.
 *
 * @param module the owner's name, under which the applied scripts are remembered
 * @param beside the class whose package holds the folder
 * @param names file names without {@code .sql}, in order, beginning with a three-digit number: {@code 001_invoices}
 */
public record Migrations(String module, Class<?> beside, List<String> names) {
    public Migrations {
        names = List.copyOf(names);
    }

    String script(String name) {
        String path = "migrations/" + name + ".sql";
        try (InputStream in = beside.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Module " + module + " lacks the script " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
