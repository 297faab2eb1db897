package city.kontor.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.scanning.BatchCommand.ArchiveBatch;
import city.kontor.scanning.BatchCommand.ConfirmDestruction;
import city.kontor.scanning.BatchCommand.DiscardBatch;
import city.kontor.scanning.BatchCommand.FinishCheck;
import city.kontor.scanning.BatchCommand.FinishIndex;
import city.kontor.scanning.BatchCommand.FinishScan;
import city.kontor.scanning.BatchCommand.OpenBatch;
import city.kontor.scanning.BatchCommand.PutBackBatch;
import city.kontor.scanning.BatchCommand.ReleaseDocument;
import city.kontor.scanning.BatchCommand.ReturnBatch;
import city.kontor.scanning.BatchCommand.TakeBatch;
import city.kontor.scanning.store.BatchQueries;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RuleDesk;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchRulesTest {
    private static final Actor ANNA = RuleDesk.actor("anna", ScanningRights.all());
    private static final Actor BERT = RuleDesk.actor("bert", ScanningRights.all());
    private static final Actor SCANNER = RuleDesk.actor("sina", List.of(ScanningRights.SCAN));
    private static final String PDF = "ab".repeat(32);

    @TempDir
    private Path directory;

    private RuleDesk desk(Engine engine) {
        var desk = new RuleDesk(
                engine, directory, new ScanningFeature(), new JsonCodec(), Instant.parse("2026-11-02T08:00:00Z"));
        desk.done(ANNA, profile("plain", ProtectionClass.NORMAL, false));
        desk.done(ANNA, profile("secret", ProtectionClass.HIGH, true));
        return desk;
    }

    private static ProfileCommand.PutProfile profile(String id, ProtectionClass protection, boolean replacing) {
        return new ProfileCommand.PutProfile(
                ScanningRights.STATIONS,
                id,
                id,
                new Profile.Settings(
                        300,
                        Profile.Colour.GREY,
                        true,
                        Profile.SeparatorKind.SHEET,
                        Profile.DocumentClass.INVOICE,
                        protection,
                        replacing,
                        Profile.Output.BY_PAGE));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void leadsABatchThroughItsStages(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "plain", Optional.of(3)));
            assertThat(batch(desk, "b").number()).contains("ST-2026-000001");
            desk.done(ANNA, scanned("b", 3, 2, ""));
            desk.done(ANNA, checked("b", 3, List.of(), List.of()));
            desk.done(ANNA, new FinishIndex(ScanningRights.STATIONS, "b", 3, 2));
            desk.done(ANNA, released("b", "d1", ""));
            assertThat(desk.refused(ANNA, archived("b", ""))).isEqualTo("scanning.documentsLeft");
            desk.done(ANNA, released("b", "d2", ""));
            desk.done(ANNA, archived("b", ""));
            Batch batch = batch(desk, "b");
            assertThat(batch.stage()).isEqualTo(Stage.ARCHIVED);
            assertThat(batch.holder()).isEmpty();
            assertThat(batch.work()).isEqualTo(new Batch.Work(3, 2, 2, Optional.empty()));
            assertThat(steps(desk))
                    .extracting(BatchStep::kind)
                    .containsExactly(
                            StepKind.OPENED,
                            StepKind.SCANNED,
                            StepKind.CHECKED,
                            StepKind.INDEXED,
                            StepKind.RELEASED,
                            StepKind.RELEASED,
                            StepKind.ARCHIVED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesOfficialNumbersOnTheServerOnly(Engine engine) {
        try (var desk = desk(engine)) {
            desk.preview(ANNA, open("offline", "plain", Optional.empty()));
            assertThat(batch(desk, "offline").number()).isEmpty();
            desk.done(ANNA, open("b", "plain", Optional.empty()));
            desk.done(ANNA, open("c", "plain", Optional.empty()));
            assertThat(batch(desk, "c").number()).contains("ST-2026-000002");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void wantsAReasonWhereTheAnnouncedPagesAreNotThere(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "plain", Optional.of(10)));
            assertThat(desk.refused(ANNA, scanned("b", 9, 1, ""))).isEqualTo("scanning.pagesDiffer");
            desk.done(ANNA, scanned("b", 9, 1, "Ein Blatt war leer"));
            assertThat(steps(desk).getLast().details()).contains("Ein Blatt war leer");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsOnlyOnePersonHoldABatch(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "plain", Optional.empty()));
            assertThat(desk.refused(BERT, scanned("b", 1, 1, ""))).isEqualTo("scanning.held");
            assertThat(desk.refused(BERT, new TakeBatch(ScanningRights.STATIONS, "b")))
                    .isEqualTo("scanning.held");
            desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 4, 1));
            assertThat(desk.refused(ANNA, scanned("b", 4, 1, ""))).isEqualTo("scanning.notHeld");
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            assertThat(desk.refused(ANNA, new TakeBatch(ScanningRights.STATIONS, "b")))
                    .isEqualTo("scanning.held");
            desk.done(BERT, scanned("b", 4, 1, ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void asksForTheRightOfTheStage(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(SCANNER, open("b", "plain", Optional.empty()));
            desk.done(SCANNER, scanned("b", 1, 1, ""));
            assertThat(desk.refused(SCANNER, checked("b", 1, List.of(1), List.of())))
                    .isEqualTo("right.missing");
            desk.done(SCANNER, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 1, 1));
            assertThat(desk.refused(SCANNER, new TakeBatch(ScanningRights.STATIONS, "b")))
                    .isEqualTo("scanning.rightMissing");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void checksPaperThatShallGoBySampleAndByAnotherPerson(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "secret", Optional.of(20)));
            desk.done(ANNA, scanned("b", 20, 2, ""));
            List<Integer> sample = Sample.draw("b", 20, 25);
            assertThat(sample).hasSize(5);
            assertThat(desk.refused(ANNA, checked("b", 20, sample, List.of()))).isEqualTo("scanning.otherPerson");
            desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 20, 2));
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            assertThat(desk.refused(BERT, checked("b", 20, sample.subList(1, 5), List.of())))
                    .isEqualTo("scanning.sampleIncomplete");
            desk.done(BERT, checked("b", 20, sample.subList(0, 2), sample.subList(1, 2)));
            assertThat(batch(desk, "b").stage()).as("a faulty page keeps it").isEqualTo(Stage.CHECK);
            desk.done(BERT, checked("b", 20, sample, List.of()));
            desk.done(BERT, new FinishIndex(ScanningRights.STATIONS, "b", 20, 1));
            assertThat(desk.refused(BERT, released("b", "d1", ""))).isEqualTo("scanning.noteMissing");
            desk.done(BERT, released("b", "d1", PDF));
            desk.done(BERT, archived("b", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsPaperUntilItsDay(Engine engine) {
        try (var desk = desk(engine)) {
            throughTheOffice(desk, "b", "secret");
            var destroyed = new ConfirmDestruction(ScanningRights.STATIONS, "b");
            desk.sleep(89);
            assertThat(desk.refused(BERT, destroyed)).isEqualTo("scanning.keepUntil");
            desk.sleep(1);
            assertThat(withPaper(desk)).hasSize(1);
            desk.done(BERT, destroyed);
            assertThat(desk.refused(BERT, destroyed)).isEqualTo("scanning.destroyedAlready");
            assertThat(withPaper(desk)).isEmpty();
            throughTheOffice(desk, "c", "plain");
            desk.sleep(100);
            assertThat(desk.refused(BERT, new ConfirmDestruction(ScanningRights.STATIONS, "c")))
                    .isEqualTo("scanning.notReplacing");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void opensEarlierStepsAgainWhenABatchIsReturned(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "plain", Optional.empty()));
            desk.done(ANNA, scanned("b", 2, 1, ""));
            desk.done(ANNA, checked("b", 2, List.of(), List.of()));
            assertThat(desk.refused(ANNA, new ReturnBatch(ScanningRights.STATIONS, "b", Stage.SCAN, " ")))
                    .isEqualTo("scanning.reasonMissing");
            assertThat(desk.refused(ANNA, new ReturnBatch(ScanningRights.STATIONS, "b", Stage.RELEASE, "weiter")))
                    .isEqualTo("scanning.notEarlier");
            desk.done(ANNA, new ReturnBatch(ScanningRights.STATIONS, "b", Stage.SCAN, "Seite 2 fehlt"));
            Batch batch = batch(desk, "b");
            assertThat(batch.stage()).isEqualTo(Stage.SCAN);
            assertThat(batch.signatures().scanned()).isEmpty();
            assertThat(batch.signatures().checked()).isEmpty();
            desk.done(ANNA, new DiscardBatch(ScanningRights.STATIONS, "b", "falsches Papier"));
            assertThat(desk.refused(ANNA, scanned("b", 2, 1, ""))).isEqualTo("scanning.stage.discarded");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void neverChangesAVersionOfAProfile(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "plain", Optional.empty()));
            desk.done(ANNA, profile("plain", ProtectionClass.VERY_HIGH, true));
            assertThat(batch(desk, "b").profile().version()).isEqualTo(1);
            assertThat(batch(desk, "b").profile().settings().replacing()).isFalse();
            desk.done(ANNA, open("offline", "plain", Optional.empty()));
            assertThat(batch(desk, "offline").profile().version())
                    .as("begun without a network, before the desktop knew version 2")
                    .isEqualTo(1);
            assertThat(versions(desk)).extracting(Profile::version).containsExactly(2, 1);
            assertThat(desk.give(ANNA, profile("plain", ProtectionClass.VERY_HIGH, true)))
                    .isEqualTo(Decision.accept());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsPaperOfWhichNotEverythingWasReleased(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "secret", Optional.empty()));
            desk.done(ANNA, scanned("b", 4, 2, ""));
            desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 4, 2));
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            desk.done(BERT, checked("b", 4, List.of(1, 2, 3, 4), List.of()));
            desk.done(BERT, new FinishIndex(ScanningRights.STATIONS, "b", 4, 2));
            desk.done(BERT, released("b", "d1", PDF));
            desk.done(BERT, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 2, 1));
            assertThat(batch(desk, "b").work().documents())
                    .as("the rest is not all there was")
                    .isEqualTo(2);
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            assertThat(desk.refused(BERT, archived("b", ""))).isEqualTo("scanning.documentsLeft");
            desk.done(BERT, archived("b", "Werbung"));
            desk.sleep(365);
            assertThat(desk.refused(BERT, new ConfirmDestruction(ScanningRights.STATIONS, "b")))
                    .isEqualTo("scanning.paperNeeded");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void barsEverybodyWhoScannedFromChecking(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "secret", Optional.empty()));
            desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 2, 1));
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            desk.done(BERT, scanned("b", 2, 1, ""));
            desk.done(BERT, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 2, 1));
            desk.done(ANNA, new TakeBatch(ScanningRights.STATIONS, "b"));
            assertThat(desk.refused(ANNA, checked("b", 2, List.of(1, 2), List.of())))
                    .isEqualTo("scanning.otherPerson");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void believesNoCountThatCannotBe(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(ANNA, open("b", "secret", Optional.empty()));
            assertThat(desk.refused(ANNA, scanned("b", -1, 0, ""))).isEqualTo("scanning.countUnfit");
            assertThat(desk.refused(ANNA, scanned("b", Integer.MAX_VALUE, 1, "")))
                    .isEqualTo("scanning.countUnfit");
            desk.done(ANNA, scanned("b", 200, 1, ""));
            desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, "b", PDF, 200, 1));
            desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, "b"));
            assertThat(desk.refused(BERT, checked("b", 1, List.of(1), List.of())))
                    .isEqualTo("scanning.pagesLost");
            assertThat(desk.refused(BERT, checked("b", 200, List.of(1), List.of(2))))
                    .isEqualTo("scanning.countUnfit");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsNobodyGiveUpABatchWhoMayNotWorkOnItsStage(Engine engine) {
        try (var desk = desk(engine)) {
            desk.done(SCANNER, open("b", "plain", Optional.empty()));
            desk.done(SCANNER, scanned("b", 1, 1, ""));
            assertThat(desk.refused(SCANNER, new DiscardBatch(ScanningRights.STATIONS, "b", "falsch")))
                    .isEqualTo("scanning.rightMissing");
            assertThat(desk.refused(SCANNER, new ReturnBatch(ScanningRights.STATIONS, "b", Stage.SCAN, "Seite fehlt")))
                    .isEqualTo("scanning.rightMissing");
            assertThat(desk.refused(SCANNER, new PutBackBatch(ScanningRights.STATIONS, "b", "kein Hash", 1, 1)))
                    .isEqualTo("scanning.hashUnfit");
        }
    }

    private static void throughTheOffice(RuleDesk desk, String batch, String profile) {
        desk.done(ANNA, open(batch, profile, Optional.empty()));
        desk.done(ANNA, scanned(batch, 4, 1, ""));
        desk.done(ANNA, new PutBackBatch(ScanningRights.STATIONS, batch, PDF, 4, 1));
        desk.done(BERT, new TakeBatch(ScanningRights.STATIONS, batch));
        desk.done(BERT, checked(batch, 4, IntStream.rangeClosed(1, 4).boxed().toList(), List.of()));
        desk.done(BERT, new FinishIndex(ScanningRights.STATIONS, batch, 4, 1));
        desk.done(BERT, released(batch, batch + "-d", PDF));
        desk.done(BERT, archived(batch, ""));
    }

    private static OpenBatch open(String id, String profile, Optional<Integer> announced) {
        return new OpenBatch(ScanningRights.STATIONS, id, profile, 1, "Post vom Montag", announced);
    }

    private static FinishScan scanned(String id, int pages, int documents, String reason) {
        return new FinishScan(
                ScanningRights.STATIONS, id, new ScanResult(pages, documents, "fi-7160", List.of(), reason));
    }

    private static FinishCheck checked(String id, int pages, List<Integer> seen, List<Integer> faulty) {
        return new FinishCheck(ScanningRights.STATIONS, id, new CheckResult(pages, seen, faulty, ""));
    }

    private static ReleaseDocument released(String batch, String document, String note) {
        return new ReleaseDocument(
                ScanningRights.STATIONS, batch, new ReleasedDocument(document, "Rechnung 1", 2, PDF, note));
    }

    private static ArchiveBatch archived(String id, String reason) {
        return new ArchiveBatch(ScanningRights.STATIONS, id, reason);
    }

    private static List<BatchStep> steps(RuleDesk desk) {
        return desk.read(dsl -> new BatchQueries(dsl).steps("b"));
    }

    private static List<Batch> withPaper(RuleDesk desk) {
        return desk.read(dsl -> new BatchQueries(dsl).withPaper());
    }

    private static List<Profile> versions(RuleDesk desk) {
        return desk.read(dsl -> new BatchQueries(dsl).versions("plain"));
    }

    private static Batch batch(RuleDesk desk, String id) {
        return desk.read(dsl -> new BatchQueries(dsl).batch(id)).orElseThrow();
    }
}
