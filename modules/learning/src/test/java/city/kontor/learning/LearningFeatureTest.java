package city.kontor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Stamp;
import city.kontor.learning.LearningCommand.ForgetFields;
import city.kontor.learning.LearningCommand.ForgetSupplier;
import city.kontor.learning.LearningCommand.LearnSupplier;
import city.kontor.learning.LearningCommand.RecordHelp;
import city.kontor.learning.store.LearningQueries;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Migrator;
import city.kontor.store.RowTable;
import city.kontor.store.UnitOfWork;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stations learn and forget, on both databases. */
class LearningFeatureTest {
    private static final String ID = "vat:DE123456789";
    private static final Actor SCAN = new Actor(
            "scan",
            "Sabine Scan",
            List.of(new Grant(LearningFeature.TEACH, LearningCommand.POST, Optional.empty(), Optional.empty())));

    @TempDir
    Path directory;

    private final FeatureSet features = new FeatureSet(List.of(new LearningFeature()));
    private int commands;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void learnsHelpsAndForgets(Engine engine) {
        try (Database database = engine.open(directory)) {
            Migrator.migrate(database, features.migrations());

            give(database, learn(new Lesson("invoiceNumber", "{\"v\":1}", true), new Lesson("issueDate", "{}", false)));
            give(database, learn(new Lesson("invoiceNumber", "{\"v\":2}", true)));
            give(database, new RecordHelp(ID, List.of("invoiceNumber", "iban")));

            SupplierRow supplier = suppliers(database).getFirst();
            assertThat(supplier.keys()).containsExactly(ID, "name:NEBEL");
            assertThat(supplier.helped()).isEqualTo(1);
            assertThat(supplier.fields())
                    .extracting(LearningQueries.FieldRow::field, LearningQueries.FieldRow::pattern)
                    .as("the newer lesson of a field counts")
                    .containsExactly(tuple("invoiceNumber", "{\"v\":2}"), tuple("issueDate", "{}"));
            assertThat(supplier.fields().getFirst().teacher()).isEqualTo("Sabine Scan");
            assertThat(supplier.fields().getFirst().helped()).isEqualTo(1);

            give(database, new ForgetFields(ID, List.of("invoiceNumber")));
            assertThat(suppliers(database).getFirst().fields())
                    .extracting(LearningQueries.FieldRow::field)
                    .containsExactly("issueDate");

            give(database, new ForgetSupplier(ID));
            assertThat(suppliers(database)).isEmpty();
            assertThat(give(database, new ForgetSupplier(ID))).as("again").isEqualTo(Decision.accept());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void learnsNothingOfNobody(Engine engine) {
        try (Database database = engine.open(directory)) {
            Migrator.migrate(database, features.migrations());

            assertThat(give(database, new LearnSupplier(ID, "Nebel", List.of(), List.of(), Optional.empty())))
                    .isEqualTo(Decision.reject("learning.supplierUnknown"));
            assertThat(give(database, learn(new Lesson("invoiceNumber", "x".repeat(9_999), true))))
                    .isEqualTo(Decision.reject("learning.notALesson"));
        }
    }

    private static LearnSupplier learn(Lesson... lessons) {
        return new LearnSupplier(ID, "Nebel", List.of(ID, "name:NEBEL"), List.of(lessons), Optional.of("doc-1"));
    }

    private static List<SupplierRow> suppliers(Database database) {
        return database.read(dsl -> new LearningQueries(dsl).suppliers());
    }

    private Decision give(Database database, LearningCommand command) {
        Map<String, RowTable<?>> tables = new HashMap<>();
        for (Table<?> table : features.tables()) {
            tables.put(table.getName(), new RowTable<>(table));
        }
        var stamp = new Stamp("c" + ++commands, "scan", Instant.parse("2026-11-02T08:00:00Z"), false);
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            rows.begin();
            Decision decision = features.decide(rows, command, SCAN, stamp);
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(event -> features.apply(rows, event, stamp));
            }
            rows.keep();
            rows.flush();
            return decision;
        });
    }
}
