package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.CARLA;
import static city.kontor.efile.EfileDesk.ROADS;
import static city.kontor.efile.EfileDesk.content;
import static city.kontor.efile.EfileDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.store.LetterQueries;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRulesTest {
    private static final String NUMBER = "66-tiefbau-2026/0001-001-1";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesADraftLetsItBeCoSignedAndFinishesItWithItsNumber(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            put(desk, "Antrag {Vorgang}", "{Anrede}\n\n{?Sachverhalt}");
            desk.done(BERT, write("d", letter(1, "")));
            Document draft = desk.document("d");
            assertThat(draft.number()).contains(NUMBER);
            assertThat(draft.fields())
                    .containsEntry(Field.DIRECTION, "OUTGOING")
                    .containsEntry(Field.DATED, "2026-11-02");
            assertThat(desk.refused(BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, content("b"), "")))
                    .isEqualTo("efile.letter.changeThere");
            desk.give("r", Optional.of("d"), step("s", 1, StepKind.CO_SIGNATURE, CARLA));
            assertThat(desk.refused(BERT, finish(1, NUMBER))).isEqualTo("efile.letter.unsigned");
            desk.complete(CARLA, "r", "s", 1);
            assertThat(desk.refused(BERT, finish(1, NUMBER))).isEqualTo("efile.letter.missing");
            desk.done(
                    BERT,
                    new LetterCommand.ChangeLetter(ROADS, "f", "d", 1, letter(1, "Die Querung fehlt."), content("b")));
            assertThat(desk.refused(BERT, finish(1, NUMBER))).isEqualTo("efile.step.otherVersion");
            assertThat(desk.refused(BERT, finish(2, "folgt"))).isEqualTo("efile.letter.number");
            desk.done(BERT, finish(2, NUMBER));
            assertThat(desk.document("d").signed()).isPresent();
            assertThat(desk.document("d").newest()).isEqualTo(3);
            assertThat(kept(desk).finished()).isTrue();
            assertThat(desk.refused(BERT, finish(3, NUMBER))).isEqualTo("efile.letter.finished");
            assertThat(desk.refused(
                            BERT,
                            new LetterCommand.ChangeLetter(ROADS, "f", "d", 3, letter(1, "anders"), content("b"))))
                    .isEqualTo("efile.letter.finished");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsTheWordsADraftBeganWith(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            put(desk, "Betreff", "alt {?Sachverhalt}");
            desk.done(BERT, write("d", letter(1, "x")));
            put(desk, "Betreff", "neu {?Sachverhalt}");
            put(desk, "Betreff", "neu {?Sachverhalt}");
            assertThat(LetterRulesTest.<List<LetterQueries.TemplateVersion>>ask(desk, queries -> queries.versions("t")))
                    .hasSize(2);
            desk.done(ANNA, new LetterCommand.RetireLetterTemplate(Scope.CITY, "t"));
            assertThat(desk.refused(BERT, write("e", letter(2, "x")))).isEqualTo("efile.letter.templateGone");
            Optional<LetterTemplate> begun = ask(desk, queries -> queries.template("t", 1));
            assertThat(begun.orElseThrow().body()).startsWith("alt");
            desk.done(BERT, new LetterCommand.ChangeLetter(ROADS, "f", "d", 1, letter(1, "y"), content("b")));
            assertThat(kept(desk).letter().blocks()).containsExactly(new LetterBlock("Sachverhalt", "y"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{Anschrieft}", "{?}", "{?Anrede}", "Text { offen", "zu } viel"})
    void namesAPlaceThatIsNone(String body) {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            assertThat(desk.refused(ANNA, new LetterCommand.PutLetterTemplate(Scope.CITY, "t", "Test", "B", body)))
                    .isEqualTo("efile.letter.placeUnknown");
        }
    }

    @Test
    void aDesksDepartmentWithoutAHeadWritesUnderTheCitys() {
        try (var desk = new EfileDesk(Engine.SQLITE, directory)) {
            var city = new Letterhead(Scope.CITY, "Stadt", "", "Am Markt 1", "44575", "Castrop-Rauxel", "", "", "", "");
            desk.done(ANNA, new LetterCommand.PutLetterhead(Scope.CITY, city));
            assertThat(LetterRulesTest.<Optional<Letterhead>>ask(desk, queries -> queries.head(ROADS)))
                    .contains(city);
            assertThat(desk.refused(
                            ANNA,
                            new LetterCommand.PutLetterhead(
                                    Scope.CITY,
                                    new Letterhead(ROADS, "Stadt", "", "", "44575", "Castrop-Rauxel", "", "", "", ""))))
                    .isEqualTo("efile.letter.headIncomplete");
        }
    }

    @Test
    void everySampleIsATemplate() {
        assertThat(LetterSamples.all()).hasSize(5).allSatisfy(sample -> {
            assertThat(sample.unfitPlace()).isEmpty();
            assertThat(sample.blocks()).isNotEmpty();
        });
    }

    private static void put(EfileDesk desk, String subject, String body) {
        desk.done(ANNA, new LetterCommand.PutLetterTemplate(Scope.CITY, "t", "Schreiben", subject, body));
    }

    private static LetterCommand write(String documentId, Letter letter) {
        return new LetterCommand.WriteLetter(ROADS, "f", "c", documentId, "Schreiben", letter, content("a"));
    }

    private static LetterCommand finish(int basedOn, String number) {
        return new LetterCommand.FinishLetter(ROADS, "f", "d", basedOn, number, content("c"));
    }

    private static Letter letter(int version, String block) {
        return new Letter(
                "t",
                version,
                "Ingenieurbüro Wegstein\nBrückenweg 5\n44575 Castrop-Rauxel",
                "Sehr geehrte Damen und Herren,",
                "2026-11-02",
                "",
                List.of(new LetterBlock("Sachverhalt", block)));
    }

    private static KeptLetter kept(EfileDesk desk) {
        return ask(desk, queries -> queries.lettersOf("f").get("d"));
    }

    private static <T> T ask(EfileDesk desk, Function<LetterQueries, T> question) {
        return desk.desk().read(dsl -> question.apply(new LetterQueries(dsl)));
    }
}
