package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.CARLA;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRulesTest {
    private static final Scope GREEN = Scope.department("gruen");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersFilesCasesAndDocumentsWithoutGaps(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.file("e");
            assertThat(desk.file().number()).contains("66-tiefbau-2026/0001");
            assertThat(desk.theCase().number()).contains("66-tiefbau-2026/0001-001");
            assertThat(desk.document("e").number()).contains("66-tiefbau-2026/0001-001-2");
            desk.refused(ANNA, new FileCommand.OpenFile(ROADS, "g", "g66", " "));
            desk.done(ANNA, new FileCommand.OpenFile(ROADS, "g", "g66", "Kanal"));
            assertThat(desk.read(queries -> queries.file("g")).orElseThrow().number())
                    .contains("66-tiefbau-2026/0002");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesNoNumberBeforeTheServerHasAnswered(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.desk().preview(ANNA, new FileCommand.OpenFile(ROADS, "offline", "g66", "Brücke"));
            desk.desk().preview(BERT, new CaseCommand.OpenCase(ROADS, "offline", "oc", "Prüfung"));
            assertThat(desk.read(queries -> queries.file("offline"))
                            .orElseThrow()
                            .number())
                    .isEmpty();
            assertThat(desk.read(queries -> queries.cases("offline")).getFirst().number())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void mergesWhatTwoPeopleChangedByField(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, describe(new Change(Field.TITLE, "Ausbau Lange Straße", "Ausbau Lange Straße Nord")));
            desk.done(BERT, describe(new Change(Field.NOTE, "", "Fördermittel bis März")));
            assertThat(desk.refused(BERT, describe(new Change(Field.TITLE, "Ausbau Lange Straße", "Ausbau L 654"))))
                    .isEqualTo("efile.fieldChanged");
            assertThat(desk.file().fields())
                    .containsEntry(Field.TITLE, "Ausbau Lange Straße Nord")
                    .containsEntry(Field.NOTE, "Fördermittel bis März");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void closesOnlyWhereNothingIsOpen(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(desk.refused(ANNA, new FileCommand.CloseFile(ROADS, "f")))
                    .isEqualTo("efile.file.casesOpen");
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
            assertThat(desk.refused(BERT, new FileCommand.CloseFile(ROADS, "f")))
                    .isEqualTo("right.missing");
            desk.done(ANNA, new FileCommand.CloseFile(ROADS, "f"));
            assertThat(desk.refused(BERT, new CaseCommand.OpenCase(ROADS, "f", "x", "Neu")))
                    .isEqualTo("efile.file.closed");
            assertThat(desk.refused(BERT, new CaseCommand.ReopenCase(ROADS, "f", "c", "Nachtrag")))
                    .isEqualTo("efile.file.closed");
            desk.done(ANNA, new FileCommand.ReopenFile(ROADS, "f", "Nachtrag"));
            desk.done(BERT, new CaseCommand.ReopenCase(ROADS, "f", "c", "Nachtrag"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void continuesAFileInAnotherVolume(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
            desk.done(ANNA, new FileCommand.StartVolume(ROADS, "f2", "f"));
            EFile second = desk.read(queries -> queries.file("f2")).orElseThrow();
            assertThat(second.volume()).isEqualTo(2);
            assertThat(second.previousVolume()).contains("f");
            assertThat(desk.file().isOpen()).isFalse();
            assertThat(desk.refused(ANNA, new FileCommand.ReopenFile(ROADS, "f", "Irrtum")))
                    .isEqualTo("efile.file.continued");
            assertThat(desk.refused(ANNA, new FileCommand.StartVolume(ROADS, "f3", "f")))
                    .isEqualTo("efile.file.continued");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsByThePlanUnlessSomebodySaysWhyNot(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
            desk.done(ANNA, new FileCommand.CloseFile(ROADS, "f"));
            assertThat(desk.keptUntil()).contains(LocalDate.of(2036, 12, 31));
            // The plan's rule changes, and with it what holds for a file that follows the plan.
            desk.done(
                    ANNA,
                    new PlanCommand.PutEntry(
                            Scope.CITY, EfileDesk.entry("g66", Optional.of("g6"), "66", Optional.of(30))));
            assertThat(desk.keptUntil()).contains(LocalDate.of(2056, 12, 31));
            assertThat(desk.refused(ANNA, new FileCommand.KeepFor(ROADS, "f", 5, " ")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(ANNA, new FileCommand.KeepFor(ROADS, "f", 5, "Entwurf, nie gebaut"));
            assertThat(desk.keptUntil()).contains(LocalDate.of(2031, 12, 31));
        }
    }

    @Test
    void endsAPeriodWithTheCalendarYearWhateverTheDay() {
        assertThat(EFile.keptUntil(LocalDate.of(2024, 2, 29), 10)).isEqualTo(LocalDate.of(2034, 12, 31));
        assertThat(EFile.keptUntil(LocalDate.of(2026, 12, 31), 0)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(EFile.keptUntil(LocalDate.of(2027, 1, 1), 2)).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void linksFilesEvenInACircleButNotWithThemselves(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, new FileCommand.OpenFile(ROADS, "g", "g66", "Kanal"));
            desk.done(BERT, new FileCommand.LinkFile(ROADS, "f", "g", "gleiche Straße"));
            desk.done(BERT, new FileCommand.LinkFile(ROADS, "g", "f", ""));
            assertThat(desk.refused(BERT, new FileCommand.LinkFile(ROADS, "f", "f", "")))
                    .isEqualTo("efile.file.linkedItself");
            assertThat(desk.refused(BERT, new FileCommand.LinkFile(ROADS, "f", "nowhere", "")))
                    .isEqualTo("efile.unknown");
            List<FileLink> links = desk.read(queries -> queries.links("f"));
            assertThat(links).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesAPlanWithGapsAndKeepsTheOldOne(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            var orphan = EfileDesk.entry("g7", Optional.of("nowhere"), "7", Optional.of(3));
            var good = EfileDesk.entry("g8", Optional.empty(), "8", Optional.of(3));
            assertThat(desk.refused(ANNA, new PlanCommand.ImportPlan(Scope.CITY, List.of(good, orphan))))
                    .isEqualTo("efile.plan.parentUnknown");
            assertThat(desk.plan()).hasSize(2);
            assertThat(put(desk, EfileDesk.entry("g9", Optional.empty(), "66", Optional.of(3))))
                    .isEqualTo("efile.plan.keyTaken");
            assertThat(put(desk, EfileDesk.entry("g6", Optional.of("g66"), "6", Optional.of(3))))
                    .isEqualTo("efile.plan.circle");
            assertThat(put(desk, EfileDesk.entry("g9", Optional.empty(), "9", Optional.empty())))
                    .isEqualTo("efile.plan.mainGroup");
            assertThat(put(desk, EfileDesk.entry("g9", Optional.of("g6"), "9..1", Optional.empty())))
                    .isEqualTo("efile.plan.keyUnfit");
            assertThat(desk.refused(CARLA, new PlanCommand.PutEntry(Scope.CITY, good)))
                    .isEqualTo("right.missing");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void losesNoFileWhereThePlanChanges(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            PlanEntry renamed = EfileDesk.entry("g66", Optional.of("g6"), "69", Optional.empty());
            desk.done(ANNA, new PlanCommand.PutEntry(Scope.CITY, renamed));
            assertThat(desk.files("g66")).hasSize(1);
            assertThat(desk.file().number()).contains("66-tiefbau-2026/0001");
            desk.done(ANNA, new FileCommand.OpenFile(ROADS, "g", "g66", "Kanal"));
            assertThat(desk.read(queries -> queries.file("g")).orElseThrow().number())
                    .contains("69-tiefbau-2026/0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsFilesByEachWordWhateverItsCase(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, new FileCommand.OpenFile(ROADS, "g", "g66", "ÜBERGANG Bahnhofstraße 100%"));
            assertThat(desk.found("übergang")).containsExactly("g");
            assertThat(desk.found("bahnhof 66-tief")).containsExactly("g");
            assertThat(desk.found("0%")).containsExactly("g");
            assertThat(desk.found("straße")).containsExactly("g", "f");
            assertThat(desk.found("lange bahnhof")).isEmpty();
        }
    }

    private static String put(EfileDesk desk, PlanEntry entry) {
        return desk.refused(ANNA, new PlanCommand.PutEntry(Scope.CITY, entry));
    }

    private static FileCommand describe(Change change) {
        return new FileCommand.DescribeFile(ROADS, "f", List.of(change));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesOverNoRowOfAnotherFileOrCase(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, new FileCommand.OpenFile(GREEN, "g", "g66", "Spielplatz"));
            desk.done(ANNA, new CaseCommand.OpenCase(GREEN, "g", "gc", "Prüfung"));
            desk.done(ANNA, new FileCommand.PutPaperPart(GREEN, "g", new PaperPart("p", "Pläne", "Archiv")));
            desk.done(ANNA, new CaseCommand.PutParticipant(GREEN, "g", "gc", participant("Kita Nord")));
            assertThat(desk.refused(
                            BERT, new FileCommand.PutPaperPart(ROADS, "f", new PaperPart("p", "Fremd", "Keller"))))
                    .isEqualTo("efile.exists");
            assertThat(desk.refused(BERT, new CaseCommand.PutParticipant(ROADS, "f", "c", participant("Fremd"))))
                    .isEqualTo("efile.exists");
            desk.done(ANNA, new CaseCommand.PutParticipant(GREEN, "g", "gc", participant("Kita Nordstadt")));
            desk.done(ANNA, new FileCommand.PutPaperPart(GREEN, "g", new PaperPart("p", "Lagepläne", "Archiv")));
        }
    }

    private static Participant participant(String name) {
        return new Participant("x", name, "Nachbar", "", "", "", "", "");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsByThePlanAgainWhereAPeriodOfItsOwnIsTakenBack(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, new FileCommand.KeepFor(ROADS, "f", 5, "Entwurf, nie gebaut"));
            desk.done(ANNA, new FileCommand.KeepByPlan(ROADS, "f"));
            assertThat(desk.file().keeping().years()).isEmpty();
        }
    }
}
