package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.store.ArchiveQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RuleDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a file leaves the house, with every door that must stay shut. The desk's file {@code f} is kept for ten years. */
class ArchiveRulesTest {
    private static final Actor DORA = RuleDesk.actor("dora", EfileRights.all());
    private static final String LETTER = "Schreiben des Stadtarchivs";

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "closed {0}, {1} years: kept until {2}")
    @CsvSource({
        "2024-02-29, 10, 2034-12-31",
        "2024-02-29, 1, 2025-12-31",
        "2024-12-31, 0, 2024-12-31",
        "2023-01-01, 5, 2028-12-31",
        "1999-06-30, 200, 2199-12-31"
    })
    void aPeriodEndsWithACalendarYear(LocalDate closed, int years, LocalDate until) {
        assertThat(EFile.keptUntil(closed, years)).isEqualTo(until);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void offersNothingWhosePeriodRunsOrThatIsHeldOrOpen(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(desk.refused(ANNA, offer("f"))).isEqualTo("efile.file.open");
            close(desk);
            assertThat(desk.refused(ANNA, offer("f"))).isEqualTo("efile.archive.notDue");
            assertThat(desk.refused(BERT, offer("f"))).isEqualTo("right.missing");
            // Until the last day of the tenth year after the one it was closed in.
            daysUntil(desk, LocalDate.of(2036, 12, 31));
            assertThat(desk.refused(ANNA, offer("f"))).isEqualTo("efile.archive.notDue");
            desk.desk().sleep(1);
            desk.done(ANNA, new FileCommand.HoldFile(ROADS, "f", "Klage anhängig"));
            assertThat(desk.refused(ANNA, offer("f"))).isEqualTo("efile.archive.held");
            desk.done(ANNA, new FileCommand.LiftHold(ROADS, "f", "Klage zurückgenommen"));
            desk.done(ANNA, offer("f"));
            assertThat(desk.refused(
                            ANNA, new ArchiveCommand.OfferFiles(ROADS, "o2", "noch einmal", "Archiv", List.of("f"))))
                    .isEqualTo("efile.archive.underWay");
            assertThat(desk.refused(ANNA, new FileCommand.ReopenFile(ROADS, "f", "doch noch")))
                    .isEqualTo("efile.archive.underWay");
        }
    }

    /** The plan decides anew for every file that has no period of its own. */
    @Test
    void followsAChangedPlanUnlessTheFileHasItsOwnPeriod() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            close(desk);
            years(desk, 2);
            assertThat(desk.keptUntil()).contains(LocalDate.of(2028, 12, 31));
            desk.done(ANNA, new FileCommand.KeepFor(ROADS, "f", 30, "Bauwerk steht so lange"));
            years(desk, 5);
            assertThat(desk.keptUntil()).contains(LocalDate.of(2056, 12, 31));
            desk.done(ANNA, new FileCommand.KeepByPlan(ROADS, "f"));
            assertThat(desk.keptUntil()).contains(LocalDate.of(2031, 12, 31));
            daysUntil(desk, LocalDate.of(2032, 1, 1));
            desk.done(ANNA, offer("f"));
            // A plan that says otherwise now keeps what was offered, too.
            appraise(desk, Appraisal.DESTROY);
            years(desk, 20);
            assertThat(desk.refused(ANNA, propose(""))).isEqualTo("efile.archive.notDue");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void destroysAfterTheArchivesWordByTwoPeopleOnly(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(BERT, new FileCommand.PutPaperPart(ROADS, "f", new PaperPart("p", "Pläne", "Schrank 3")));
            desk.done(BERT, new CaseCommand.PutParticipant(ROADS, "f", "c", person()));
            due(desk);
            desk.done(ANNA, offer("f"));
            assertThat(desk.refused(ANNA, propose("vernichtet"))).isEqualTo("efile.archive.state");
            appraise(desk, Appraisal.ARCHIVE);
            assertThat(desk.refused(ANNA, propose("vernichtet"))).isEqualTo("efile.archive.state");
            desk.done(ANNA, new ArchiveCommand.HandOverFiles(ROADS, "o", List.of("f"), "a".repeat(64), 100));
            assertThat(desk.refused(ANNA, propose("vernichtet"))).isEqualTo("efile.archive.state");
            takeover(desk, new Takeover("f", false, "", "Datei beschädigt"));
            desk.done(ANNA, new ArchiveCommand.HandOverFiles(ROADS, "o", List.of("f"), "b".repeat(64), 100));
            takeover(desk, new Takeover("f", true, "StA 4711", ""));
            assertThat(desk.refused(ANNA, propose(""))).isEqualTo("efile.archive.paper");
            desk.done(ANNA, propose("Pläne dem Archiv übergeben"));
            assertThat(desk.refused(ANNA, destroy())).isEqualTo("efile.archive.samePerson");
            desk.done(DORA, new FileCommand.HoldFile(ROADS, "f", "Anfrage der Presse"));
            assertThat(desk.refused(DORA, destroy())).isEqualTo("efile.archive.held");
            desk.done(ANNA, new FileCommand.LiftHold(ROADS, "f", "beantwortet"));
            desk.done(DORA, destroy());

            assertThat(desk.<Integer>read(
                            queries -> queries.file("f").stream().toList().size()
                                    + queries.cases("f").size()
                                    + queries.documentsOf("f").size()
                                    + queries.versions("d").size()
                                    + queries.paperParts("f").size()
                                    + queries.participantsOf("f").size()))
                    .isZero();
            Tombstone stone = grave(desk).tombstone();
            assertThat(stone.number()).contains("66-tiefbau-2026/0001");
            assertThat(stone.title()).contains("Ausbau Lange Straße");
            assertThat(stone.archiveId()).isEqualTo("StA 4711");
            assertThat(stone.packageSha256()).isEqualTo("b".repeat(64));
            assertThat(stone.keptUntil()).isEqualTo("2036-12-31");
            assertThat(stone.documents()).isEqualTo(1);
            assertThat(stone.proposed().personId()).isEqualTo(ANNA.personId());
            assertThat(stone.destroyed().personId()).isEqualTo("dora");
            List<String> contents = desk.desk().read(dsl -> new ArchiveQueries(dsl).contents("f"));
            assertThat(contents).containsExactly("a".repeat(64));
        }
    }

    @Test
    void keepsNoTitleOfWhatTheArchiveDidNotWant() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            due(desk);
            desk.done(ANNA, offer("f"));
            appraise(desk, Appraisal.DESTROY);
            assertThat(desk.refused(
                            ANNA, new ArchiveCommand.HandOverFiles(ROADS, "o", List.of("f"), "a".repeat(64), 1)))
                    .isEqualTo("efile.archive.state");
            desk.done(ANNA, propose(""));
            desk.done(
                    DORA, new ArchiveCommand.RejectDestruction(ROADS, "o", List.of("f"), "Erst mit dem Amt sprechen"));
            assertThat(desk.refused(DORA, destroy())).isEqualTo("efile.archive.state");
            desk.done(ANNA, propose(""));
            desk.done(DORA, destroy());
            assertThat(grave(desk).tombstone().title()).isEmpty();
        }
    }

    @Test
    void makesAWholeOfWhatTheArchiveSaidOfEachCase() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            desk.done(BERT, new CaseCommand.OpenCase(ROADS, "f", "c2", "Bau"));
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c2"));
            due(desk);
            desk.done(ANNA, offer("f"));
            desk.done(ANNA, appraisal(new Verdict("f", Optional.of("c"), Appraisal.ARCHIVE)));
            assertThat(item(desk).state()).isEqualTo(ItemState.OFFERED);
            assertThat(desk.refused(ANNA, appraisal(new Verdict("f", Optional.of("c2"), Appraisal.SAMPLE))))
                    .isEqualTo("efile.archive.decisionUnfit");
            desk.done(ANNA, appraisal(new Verdict("f", Optional.of("c2"), Appraisal.DESTROY)));
            assertThat(item(desk).decision()).contains(Appraisal.SAMPLE);
            assertThat(item(desk).isForArchive("c")).isTrue();
            assertThat(item(desk).isForArchive("c2")).isFalse();
            desk.done(ANNA, appraisal(new Verdict("f", Optional.empty(), Appraisal.ARCHIVE)));
            assertThat(item(desk).isForArchive("c2")).isTrue();
            desk.done(ANNA, new ArchiveCommand.WithdrawFile(ROADS, "o", "f", "Wird noch gebraucht"));
            desk.done(ANNA, new FileCommand.ReopenFile(ROADS, "f", "Nachtrag"));
        }
    }

    @Test
    void asksForEachCaseOfASample() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            due(desk);
            desk.done(ANNA, offer("f"));
            appraise(desk, Appraisal.SAMPLE);
            assertThat(desk.refused(
                            ANNA, new ArchiveCommand.HandOverFiles(ROADS, "o", List.of("f"), "a".repeat(64), 1)))
                    .isEqualTo("efile.archive.casesUndecided");
        }
    }

    @Test
    void believesOnlyTheServerThatEverythingIsErased() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            due(desk);
            desk.done(ANNA, offer("f"));
            appraise(desk, Appraisal.DESTROY);
            desk.done(ANNA, propose(""));
            desk.done(DORA, destroy());
            var note = new ArchiveCommand.NoteErasure(
                    ROADS, "f", new Erasure(Instant.EPOCH, 7, 1, 99, "c".repeat(64), LocalDate.of(2037, 4, 1)));
            assertThat(desk.refused(ANNA, note)).isEqualTo("efile.unknown");
            desk.done(new Actor(Actor.ERASER, "Kontor", List.of()), note);
            assertThat(grave(desk).erasure().orElseThrow().payloads()).isEqualTo(7);
        }
    }

    private static void close(EfileDesk desk) {
        desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
        desk.done(ANNA, new FileCommand.CloseFile(ROADS, "f"));
    }

    private static void due(EfileDesk desk) {
        close(desk);
        daysUntil(desk, LocalDate.of(2037, 1, 1));
    }

    private static void daysUntil(EfileDesk desk, LocalDate day) {
        LocalDate now = OfficeDay.at(desk.desk().now());
        desk.desk().sleep((int) ChronoUnit.DAYS.between(now, day));
    }

    private static void years(EfileDesk desk, int years) {
        desk.done(
                ANNA,
                new PlanCommand.PutEntry(Scope.CITY, EfileDesk.entry("g6", Optional.empty(), "6", Optional.of(years))));
    }

    private static ArchiveCommand offer(String file) {
        return new ArchiveCommand.OfferFiles(ROADS, "o", "Aussonderung 2037", "Stadtarchiv", List.of(file));
    }

    private static ArchiveCommand appraisal(Verdict verdict) {
        return new ArchiveCommand.Appraise(ROADS, "o", List.of(verdict), LETTER);
    }

    private static void appraise(EfileDesk desk, Appraisal decision) {
        desk.done(ANNA, appraisal(new Verdict("f", Optional.empty(), decision)));
    }

    private static void takeover(EfileDesk desk, Takeover result) {
        desk.done(ANNA, new ArchiveCommand.NoteTakeover(ROADS, "o", List.of(result), LETTER));
    }

    private static ArchiveCommand propose(String paper) {
        return new ArchiveCommand.ProposeDestruction(ROADS, "o", List.of("f"), paper);
    }

    private static ArchiveCommand destroy() {
        return new ArchiveCommand.DestroyFiles(ROADS, "o", List.of("f"));
    }

    private static Participant person() {
        return new Participant("person", "Paula Nachbar", "Anliegerin", "", "", "", "", "");
    }

    private static OfferItem item(EfileDesk desk) {
        return desk.desk().read(dsl -> new ArchiveQueries(dsl).items("o")).getFirst();
    }

    private static Grave grave(EfileDesk desk) {
        return desk.desk().read(dsl -> new ArchiveQueries(dsl).grave("f")).orElseThrow();
    }
}
