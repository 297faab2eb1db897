package city.kontor.store;

import static city.kontor.testbed.notes.jooq.Tables.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.testbed.notes.jooq.tables.records.NoteRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitOfWorkContractTest {
    @TempDir
    Path directory;

    private final List<RowChange> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void readsBackWhatWasPutBeforeAndAfterTheFlush(Engine engine) {
        with(engine, rows -> {
            rows.begin();
            NoteRecord note = note("n1", "first");
            note.setPicture(new byte[] {1, 2, 3});
            rows.put(note);
            assertThat(rows.find(NOTE, "n1").orElseThrow().getText()).isEqualTo("first");
            rows.keep();
            rows.flush();
            NoteRecord read = rows.find(NOTE, "n1").orElseThrow();
            assertThat(read.getText()).isEqualTo("first");
            assertThat(read.getPicture()).containsExactly(1, 2, 3);
            assertThat(read.getNumber()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void foldsManyChangesOfOneRowIntoOne(Engine engine) {
        with(engine, rows -> {
            for (int i = 0; i < 10; i++) {
                rows.begin();
                NoteRecord row = rows.find(NOTE, "n1").orElseGet(() -> note("n1", ""));
                row.setText(row.getText() + "x");
                rows.put(row);
                rows.keep();
            }
            rows.flush();
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().before()).isEmpty();
            assertThat(rows.find(NOTE, "n1").orElseThrow().getText()).isEqualTo("x".repeat(10));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCopyChangedWithoutPutChangesNothing(Engine engine) {
        with(engine, rows -> {
            rows.begin();
            rows.put(note("n1", "kept"));
            rows.find(NOTE, "n1").orElseThrow().setText("lost");
            assertThat(rows.find(NOTE, "n1").orElseThrow().getText()).isEqualTo("kept");
        });
    }

    @ParameterizedTest
    @EnumSource
    void discardsOneCommandAndKeepsItsNeighbours(Engine engine) {
        with(engine, rows -> {
            rows.begin();
            rows.put(note("n1", "one"));
            rows.keep();
            rows.begin();
            rows.put(note("n2", "two"));
            rows.remove(NOTE, "n1");
            rows.discard();
            rows.begin();
            rows.put(note("n3", "three"));
            rows.keep();
            rows.flush();
            assertThat(rows.list(NOTE, NOTE.ID.isNotNull()))
                    .extracting(NoteRecord::getId)
                    .containsExactly("n1", "n3");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aQueryInTheMiddleOfACommandSeesItsChangesAndDiscardStillUndoesThem(Engine engine) {
        with(engine, rows -> {
            rows.begin();
            rows.put(note("n1", "one"));
            rows.keep();
            rows.begin();
            assertThat(rows.find(NOTE, "n1")).isPresent();
            rows.remove(NOTE, "n1");
            rows.put(note("n2", "two"));
            assertThat(rows.list(NOTE, NOTE.SCOPE.eq("a")))
                    .extracting(NoteRecord::getId)
                    .containsExactly("n2");
            rows.put(note("n4", "four"));
            rows.discard();
            rows.begin();
            rows.keep();
            rows.flush();
            assertThat(rows.list(NOTE, NOTE.SCOPE.eq("a")))
                    .extracting(NoteRecord::getId)
                    .containsExactly("n1");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRowReadBeforeAQueryAndChangedAfterItIsNotTakenForANewOne(Engine engine) {
        with(engine, rows -> {
            rows.begin();
            rows.put(note("n1", "before"));
            rows.keep();
            rows.flush();
            seen.clear();
            rows.begin();
            NoteRecord read = rows.find(NOTE, "n1").orElseThrow();
            rows.put(note("n2", "other"));
            assertThat(rows.list(NOTE, NOTE.SCOPE.eq("a"))).hasSize(2);
            read.setText("after");
            rows.put(read);
            rows.keep();
            rows.flush();
            assertThat(seen.stream().filter(change -> change.id().equals("n1")))
                    .singleElement()
                    .satisfies(change -> assertThat(change.before()).isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackWhenTheWorkThrows(Engine engine) {
        try (Database database = open(engine)) {
            assertThatThrownBy(() -> database.change(dsl -> {
                        var note = note("n1", "x");
                        note.setRv(0L);
                        dsl.insertInto(NOTE).set(note).execute();
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThat(database.read(dsl -> dsl.fetchCount(NOTE)).intValue()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesADatabaseOfANewerVersion(Engine engine) {
        try (Database database = open(engine)) {
            assertThatThrownBy(() ->
                            Migrator.migrate(database, List.of(new Migrations("notes", NoteFeature.class, List.of()))))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("newer version");
        }
    }

    private Database open(Engine engine) {
        Database database = engine.open(directory);
        Migrator.migrate(database, List.of(new NoteFeature().migrations()));
        Migrator.migrate(database, List.of(new NoteFeature().migrations()));
        return database;
    }

    private void with(Engine engine, Consumer<UnitOfWork> test) {
        try (Database database = open(engine)) {
            Map<String, RowTable<?>> tables = new HashMap<>();
            for (Table<?> table : new NoteFeature().tables()) {
                tables.put(table.getName(), new RowTable<>(table));
            }
            database.change(
                    dsl -> test.accept(new UnitOfWork(dsl, tables, (context, changes) -> seen.addAll(changes))));
        }
    }

    private static NoteRecord note(String id, String text) {
        var note = new NoteRecord();
        note.setId(id);
        note.setScope("a");
        note.setText(text);
        note.setAuthor("anna");
        note.setEdits(0L);
        return note;
    }
}
