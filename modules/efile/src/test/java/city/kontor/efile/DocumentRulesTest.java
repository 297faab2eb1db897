package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.ROADS;
import static city.kontor.efile.EfileDesk.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentRulesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsBothVersionsOfTwoWhoWorkedAtTheSameTime(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("b"), ""));
            desk.done(ANNA, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("c"), ""));
            assertThat(desk.versions("d"))
                    .extracting(Version::number, Version::basedOn, Version::isBesideAnother)
                    .containsExactly(tuple(3, 1, true), tuple(2, 1, false), tuple(1, 0, false));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsOnlyOneWorkOnWhatIsCheckedOut(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(BERT, new DocumentCommand.CheckOut(ROADS, "f", "d"));
            assertThat(desk.refused(ANNA, new DocumentCommand.CheckOut(ROADS, "f", "d")))
                    .isEqualTo("efile.document.checkedOut");
            assertThat(desk.refused(ANNA, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("b"), "")))
                    .isEqualTo("efile.document.checkedOut");
            assertThat(desk.refused(BERT, new CaseCommand.CloseCase(ROADS, "f", "c")))
                    .isEqualTo("efile.document.checkedOut");
            assertThat(desk.refused(ANNA, new DocumentCommand.CancelCheckOut(ROADS, "f", "d", "")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("b"), "Zahlen ergänzt"));
            assertThat(desk.document("d").checkedOut()).isEmpty();
            assertThat(desk.document("d").content()).isEqualTo(content("b"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesWhatIsNoDocument(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(filed(desk, new Content("a".repeat(64), "../etc", "text/plain", 1)))
                    .isEqualTo("efile.contentNameUnfit");
            assertThat(filed(desk, new Content("a".repeat(64), "a\u0000.txt", "text/plain", 1)))
                    .isEqualTo("efile.contentNameUnfit");
            assertThat(filed(desk, new Content("XYZ", "a.txt", "text/plain", 1)))
                    .isEqualTo("efile.contentUnfit");
            assertThat(filed(desk, new Content("a".repeat(64), "a.txt", "anything", 1)))
                    .isEqualTo("efile.contentUnfit");
        }
    }

    private static String filed(EfileDesk desk, Content content) {
        return desk.refused(
                BERT,
                new DocumentCommand.FileDocument(ROADS, "f", "c", "d", "Antrag", Direction.INCOMING, "", content));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void movesWithAReasonAndNeverDeletes(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(BERT, new CaseCommand.OpenCase(ROADS, "f", "c2", "Vergabe"));
            assertThat(desk.refused(BERT, new DocumentCommand.MoveDocument(ROADS, "f", "d", "c2", "")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(BERT, new DocumentCommand.MoveDocument(ROADS, "f", "d", "c2", "gehört zur Vergabe"));
            assertThat(desk.documents("c2")).hasSize(1);
            desk.done(BERT, new DocumentCommand.CancelDocument(ROADS, "f", "d", "doppelt"));
            assertThat(desk.documents("c2")).hasSize(1);
            assertThat(desk.refused(BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("b"), "")))
                    .isEqualTo("efile.document.cancelled");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsOnlyTheRegistryCancelWhatIsSigned(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.give("r", Optional.of("d"), EfileDesk.step("s", 1, StepKind.FINAL_SIGNATURE, ANNA));
            desk.complete(ANNA, "r", "s", 1);
            assertThat(desk.refused(BERT, new DocumentCommand.CancelDocument(ROADS, "f", "d", "doppelt")))
                    .isEqualTo("efile.document.signedRegistry");
            assertThat(desk.refused(ANNA, new DocumentCommand.CancelDocument(ROADS, "f", "d", " ")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(ANNA, new DocumentCommand.CancelDocument(ROADS, "f", "d", "an die Falschen gerichtet"));
            assertThat(desk.document("d").cancelled()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void movesNothingThatSomebodyWorksOn(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(BERT, new CaseCommand.OpenCase(ROADS, "f", "c2", "Vergabe"));
            var move = new DocumentCommand.MoveDocument(ROADS, "f", "d", "c2", "gehört zur Vergabe");
            desk.done(ANNA, new DocumentCommand.CheckOut(ROADS, "f", "d"));
            assertThat(desk.refused(BERT, move)).isEqualTo("efile.document.checkedOut");
            desk.done(ANNA, new DocumentCommand.CancelCheckOut(ROADS, "f", "d", ""));
            desk.give("r", Optional.of("d"), EfileDesk.step("s", 1, StepKind.ACTION, ANNA));
            assertThat(desk.refused(BERT, move)).isEqualTo("efile.document.routesOpen");
            desk.complete(ANNA, "r", "s", 0);
            desk.done(BERT, move);
        }
    }
}
