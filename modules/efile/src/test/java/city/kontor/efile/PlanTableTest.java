package city.kontor.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTableTest {
    private final AtomicInteger ids = new AtomicInteger();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesTheSamplePlanAsAWhole(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            Preview<PlanEntry> preview = new PlanTable(desk.plan(), this::id).preview(PlanTable.sample());
            assertThat(preview.count(Preview.Standing.FAULTY)).isZero();
            desk.done(EfileDesk.ANNA, new PlanCommand.ImportPlan(Scope.CITY, preview.values()));
            assertThat(desk.plan()).hasSizeGreaterThan(70);
            assertThat(new PlanTable(desk.plan(), this::id)
                            .preview(PlanTable.sample())
                            .values())
                    .isEmpty();
        }
    }

    @Test
    void tellsByTheKeyWhatHangsOnWhat() throws Exception {
        List<PlanEntry> entries = preview("""
                Key;Title;Retention;Appraisal
                6.1.2;Kanal;;
                6;Bauen;30;A
                6.1;Tiefbau;;
                61;Hochbau;;
                """).values();
        assertThat(entries).extracting(PlanEntry::key).containsExactly("6", "6.1", "61", "6.1.2");
        assertThat(entries.getLast().parentId()).contains(entries.get(1).id());
        assertThat(entries.get(2).parentId()).contains(entries.getFirst().id());
    }

    @Test
    void saysOfEachLineWhatIsWrong() throws Exception {
        Preview<PlanEntry> preview = preview("""
                Kennzeichen;Bezeichnung;Aufbewahrung;Bewertung
                1;Ordnung;10;bewerten
                1.2.3;Lücke;;
                2;Ohne Frist;;
                1;Doppelt;10;b
                3;Falsch;zehn;vielleicht
                ;Ohne Kennzeichen;1;a
                """);
        assertThat(preview.rows().stream().flatMap(row -> row.faults().stream()).map(Reason::key))
                .containsExactlyInAnyOrder(
                        "efile.plan.parentUnknown",
                        "efile.plan.mainGroup",
                        "efile.plan.keyTaken",
                        "csv.numberWrong",
                        "efile.plan.appraisalUnknown",
                        "efile.plan.mainGroup",
                        "csv.valueMissing");
    }

    private Preview<PlanEntry> preview(String text) throws Exception {
        return preview(List.of(), text);
    }

    private Preview<PlanEntry> preview(List<PlanEntry> plan, String text) throws Exception {
        return new PlanTable(plan, this::id)
                .preview(CsvTable.read(text.getBytes(StandardCharsets.UTF_8), PlanTable.COLUMNS));
    }

    private String id() {
        return "p" + ids.incrementAndGet();
    }

    @Test
    void keepsWhatAFileWithoutTheColumnDoesNotSay() throws Exception {
        List<PlanEntry> plan = List.of(
                new PlanEntry(
                        "g",
                        Optional.empty(),
                        "6",
                        "Bauen",
                        "",
                        Optional.of(30),
                        Optional.of(Appraisal.ARCHIVE),
                        Optional.empty(),
                        true),
                new PlanEntry(
                        "h",
                        Optional.of("g"),
                        "X1",
                        "Kanal",
                        "nur Bau",
                        Optional.of(10),
                        Optional.of(Appraisal.DESTROY),
                        Optional.of(EfileDesk.ROADS),
                        false));
        assertThat(preview(plan, """
                Kennzeichen;Bezeichnung
                6;Bauen
                X1;Kanal
                """).count(Preview.Standing.UNCHANGED)).isEqualTo(2);
        Preview<PlanEntry> changing = preview(plan, """
                Kennzeichen;Bezeichnung;Frist;Hinweis
                X1;Kanalnetz;5;
                """);
        assertThat(changing.values()).singleElement().satisfies(entry -> {
            assertThat(entry.parentId()).contains("g");
            assertThat(entry.note()).isEmpty();
            assertThat(entry.appraisal()).contains(Appraisal.DESTROY);
            assertThat(entry.department()).contains(EfileDesk.ROADS);
            assertThat(entry.active()).isFalse();
        });
        assertThat(changing.rows().getFirst().before()).isEqualTo("Kanal · Frist: 10 · Hinweis: nur Bau");
        assertThat(changing.rows().getFirst().after()).isEqualTo("Kanalnetz · Frist: 5 · Hinweis: –");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void putsParentsFirstWhereTheyAreWrittenDown(Engine engine) throws Exception {
        try (var desk = new EfileDesk(engine, directory)) {
            Preview<PlanEntry> preview = preview(desk.plan(), """
                    Kennzeichen;Bezeichnung;Übergeordnet;Frist;Bewertung
                    A;Spielplätze;B;;
                    B;Grünflächen;C;;
                    C;Umwelt;;30;a
                    """);
            assertThat(preview.values()).extracting(PlanEntry::key).containsExactly("C", "B", "A");
            desk.done(EfileDesk.ANNA, new PlanCommand.ImportPlan(Scope.CITY, preview.values()));
            assertThat(desk.plan()).hasSize(5);
        }
    }
}
