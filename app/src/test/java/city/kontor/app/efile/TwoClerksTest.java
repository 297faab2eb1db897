package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskMaker;
import city.kontor.app.desk.Given;
import city.kontor.app.invoice.City;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Attention;
import city.kontor.app.session.AttentionItem;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.RouteCommand;
import city.kontor.efile.StepKind;
import city.kontor.efile.Version;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks work on the same case without a network; afterwards nothing is lost, and each knows what became of it. */
class TwoClerksTest {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String FILE = "f";
    private static final String CASE = "c";
    private static final String DOCUMENT = "d";

    private static final String MONDAY = "Ortstermin am Montag";
    private static final String FRIDAY = "Ortstermin am Freitag";

    @TempDir
    private Path folder;

    @BeforeAll
    static void display() {
        Fx.start();
    }

    private City city;
    private Desk anna;
    private Desk bernd;

    @BeforeEach
    void bothAreOnTheWay() throws Exception {
        city = new City(folder);
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        city.role("filing", City.BERND, WORKS, "efile.read", "efile.work");
        city.done(
                "carla",
                new PlanCommand.PutEntry(
                        Scope.CITY,
                        new PlanEntry(
                                "e",
                                Optional.empty(),
                                "6",
                                "Bauen",
                                "",
                                Optional.of(10),
                                Optional.of(Appraisal.APPRAISE),
                                Optional.empty(),
                                true)));
        city.done("carla", new FileCommand.OpenFile(WORKS, FILE, "e", "Ausbau Ringstraße"));
        city.done(City.ANNA, new CaseCommand.OpenCase(WORKS, FILE, CASE, "Planung"));
        city.done(
                City.ANNA,
                new DocumentCommand.FileDocument(
                        WORKS, FILE, CASE, DOCUMENT, "Entwurf", Direction.INTERNAL, "", content("a")));
        city.done(
                City.ANNA,
                new RouteCommand.GiveRoute(
                        WORKS,
                        FILE,
                        CASE,
                        Optional.empty(),
                        "r",
                        List.of(new PlannedStep("s", 1, StepKind.ACTION, City.BERND, Optional.empty(), ""))));
        anna = city.desk(City.ANNA, Runnable::run);
        bernd = city.desk(City.BERND, Runnable::run);
        city.cut = true;
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void fieldsMergeVersionsStandSideBySideAndTheServerDecidesSteps() throws IOException {
        give(anna, describe(Field.TITLE, "Planung", "Entwurfsplanung"));
        give(bernd, describe(Field.DUE, "", "2026-12-18"));
        // Both fill the same field.
        give(anna, describe(Field.NOTE, "", MONDAY));
        give(bernd, describe(Field.NOTE, "", FRIDAY));
        // Both work on the first version.
        give(anna, version(anna, "von Anna"));
        give(bernd, version(bernd, "von Bernd"));
        // She takes back what he has just done.
        give(anna, new RouteCommand.WithdrawRoute(WORKS, FILE, "r", "hat sich erledigt"));
        give(bernd, new RouteCommand.CompleteStep(WORKS, FILE, "r", "s", 0, "erledigt"));

        // Whoever's line is back first is judged first; each desk learns what the other did.
        city.cut = false;
        settle(anna);
        settle(bernd);
        anna.wake();
        bernd.wake();
        for (Desk desk : List.of(anna, bernd)) {
            Fx.await(() -> read(desk, queries -> queries.versions(DOCUMENT)).size() == 3);
            var one = read(desk, queries -> queries.cases(FILE)).getFirst();
            assertThat(one.fields())
                    .containsEntry(Field.TITLE, "Entwurfsplanung")
                    .containsEntry(Field.DUE, "2026-12-18")
                    .containsEntry(Field.NOTE, noted());
            List<Version> versions = read(desk, queries -> queries.versions(DOCUMENT));
            assertThat(versions.getFirst().isBesideAnother()).isTrue();
            assertThat(versions).extracting(Version::note).containsExactlyInAnyOrder("von Bernd", "von Anna", "");
            assertThat(read(desk, queries -> queries.routes(CASE)).getFirst().isOver())
                    .isTrue();
        }
        // What could not be kept waits with its input, for who gave it, and says what stands there now.
        Attention atAnnas = attention(anna);
        Attention atBernds = attention(bernd);
        Fx.await(() -> atAnnas.items().size() + atBernds.items().size() == 2);
        String other = noted().equals(MONDAY) ? FRIDAY : MONDAY;
        assertThat(other.equals(FRIDAY) ? atBernds.items() : atAnnas.items())
                .extracting(AttentionItem::reason)
                .contains(Reason.of("efile.fieldChanged", noted(), other));
        boolean withdrawn =
                city.read(dsl -> new EfileQueries(dsl).routes(CASE)).getFirst().withdrawn();
        assertThat(withdrawn ? atBernds.items() : atAnnas.items())
                .extracting(item -> item.reason().key())
                .contains(withdrawn ? "efile.step.over" : "efile.route.over");
    }

    private Attention attention(Desk desk) {
        return DeskMaker.session(
                        desk,
                        city.suite.features(),
                        city.codec,
                        () -> Texts.of(Language.GERMAN),
                        Tasks.onFxThread(new Faults()))
                .attention();
    }

    private String noted() {
        return city.read(dsl -> new EfileQueries(dsl).cases(FILE))
                .getFirst()
                .fields()
                .getOrDefault(Field.NOTE, "");
    }

    private static void give(Desk desk, Command command) {
        assertThat(desk.give(command)).isInstanceOf(Given.Done.class);
    }

    private static Command describe(Field field, String before, String after) {
        return new CaseCommand.DescribeCase(WORKS, FILE, CASE, List.of(new Change(field, before, after)));
    }

    private static Command version(Desk desk, String note) throws IOException {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        String sha256 = desk.documents().keep(new ByteArrayInputStream(bytes)).hex();
        return new DocumentCommand.AddVersion(
                WORKS, FILE, DOCUMENT, 1, new Content(sha256, "Entwurf.txt", "text/plain", bytes.length), note);
    }

    private static Content content(String letter) {
        return new Content(letter.repeat(64), "Entwurf.txt", "text/plain", 10);
    }

    /** Waits until the server has judged everything that this desk gave. */
    private static void settle(Desk desk) {
        desk.wake();
        Fx.await(() -> desk.waiting(FILE).isEmpty());
    }

    private static <T> T read(Desk desk, Function<EfileQueries, T> question) {
        return desk.read(dsl -> question.apply(new EfileQueries(dsl)));
    }
}
