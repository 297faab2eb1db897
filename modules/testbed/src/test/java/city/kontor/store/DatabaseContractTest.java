package city.kontor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseContractTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void tellsWhyTheWorkFailedAlsoWhereItCannotBeRolledBack(Engine engine) {
        try (Database database = engine.open(directory)) {
            database.change(dsl -> dsl.execute("CREATE TABLE thing (value BIGINT)"));
            assertThatThrownBy(() -> database.change(dsl -> {
                        dsl.execute("INSERT INTO thing VALUES (1)");
                        endBehindItsBack(engine, dsl);
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("on purpose")
                    .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
            database.change(dsl -> dsl.execute("INSERT INTO thing VALUES (2)"));
            long kept = database.read(
                    dsl -> dsl.fetchSingle("SELECT sum(value) FROM thing").get(0, Long.class));
            assertThat(kept).isEqualTo(2);
        }
    }

    /** As a full disk does on SQLite and a lost connection on PostgreSQL. */
    private static void endBehindItsBack(Engine engine, DSLContext dsl) {
        switch (engine) {
            case SQLITE -> dsl.execute("ROLLBACK");
            case POSTGRESQL ->
                assertThatThrownBy(() -> dsl.fetch("SELECT pg_terminate_backend(pg_backend_pid())"))
                        .isInstanceOf(DataAccessException.class);
        }
    }
}
