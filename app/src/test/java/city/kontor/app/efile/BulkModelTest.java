package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Tasks;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.EFile;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FileLine;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files at once, on a real desk before a real journal. */
class BulkModelTest {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final Scope SCHOOLS = Scope.department("schulen");

    private City city;
    private Desk desk;
    private BulkModel model;

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        city = new City(folder);
        city.morning();
        city.role("plan", City.ANNA, Scope.CITY, "efile.plan", "efile.read", "efile.work", "efile.register");
        city.role("registry", "carla", WORKS, "efile.read", "efile.work", "efile.register");
        city.role("reading", "carla", SCHOOLS, "efile.read");
        city.done(City.ANNA, new PlanCommand.PutEntry(Scope.CITY, entry("roads", "66")));
        city.done(City.ANNA, new PlanCommand.PutEntry(Scope.CITY, entry("parks", "67")));
        city.done(City.ANNA, new FileCommand.OpenFile(WORKS, "ready", "roads", "Ausbau Ringstrasse"));
        city.done(City.ANNA, new FileCommand.OpenFile(WORKS, "busy", "roads", "Ausbau Marktplatz"));
        city.done(City.ANNA, new CaseCommand.OpenCase(WORKS, "busy", "case", "Planung"));
        city.done(City.ANNA, new FileCommand.OpenFile(WORKS, "held", "roads", "Klage"));
        city.done(City.ANNA, new FileCommand.HoldFile(WORKS, "held", "Rechtsstreit"));
        city.done(City.ANNA, new FileCommand.OpenFile(SCHOOLS, "other", "roads", "Schulfest"));
        desk = city.desk("carla", Runnable::run);
        var tasks = new Tasks(Runnable::run, Runnable::run, new Faults());
        model = new BulkModel(new EfileParts(desk, city.histories(desk, tasks), tasks, city.clock()));
    }

    private static PlanEntry entry(String id, String key) {
        return new PlanEntry(
                id,
                Optional.empty(),
                key,
                "Stelle " + key,
                "",
                Optional.of(10),
                Optional.of(Appraisal.DESTROY),
                Optional.empty(),
                true);
    }

    @AfterEach
    void close() {
        desk.close();
        city.close();
    }

    @Test
    void saysOfEachFileWhyItCannotBeClosedAndClosesTheOthers() {
        var order = new BulkModel.Order(BulkDeed.CLOSE, Optional.empty(), "");
        Map<String, String> refused = refused(order);
        assertThat(refused)
                .containsEntry("ready", "")
                .containsEntry("held", "")
                .containsEntry("busy", "efile.file.casesOpen")
                .containsEntry("other", "kontor.noRight");

        BulkModel.Result result = perform(order, "ready", "held");
        assertThat(result.done()).extracting(EFile::id).containsExactlyInAnyOrder("ready", "held");
        assertThat(result.left()).isEmpty();
        assertThat(files().values().stream().filter(EFile::isOpen).map(EFile::id))
                .containsExactlyInAnyOrder("busy", "other");
        assertThat(desk.waiting("ready").size() + desk.waiting("held").size()).isLessThanOrEqualTo(2);
    }

    @Test
    void tellsWhatChangedSinceThePreview() {
        var order = new BulkModel.Order(BulkDeed.HOLD, Optional.empty(), "Anfrage des Rates");
        assertThat(refused(order)).containsEntry("held", "efile.file.held").containsEntry("ready", "");
        desk.give(new FileCommand.HoldFile(WORKS, "ready", "schneller"));

        BulkModel.Result result = perform(order, "ready", "busy");
        assertThat(result.done()).extracting(EFile::id).containsExactly("busy");
        assertThat(result.left()).singleElement().satisfies(line -> {
            assertThat(line.file().id()).isEqualTo("ready");
            assertThat(line.refusal().map(Reason::key)).contains("efile.file.held");
        });
    }

    @Test
    void movesFilesInThePlanAndTakesMarksBack() {
        var parks = new BulkModel.Order(BulkDeed.REFILE, Optional.of(entry("parks", "67")), "Neue Zuständigkeit");
        assertThat(new BulkModel.Order(BulkDeed.REFILE, Optional.empty(), "x").isWhole())
                .isFalse();
        perform(parks, "ready", "busy");
        assertThat(files().values().stream()
                        .filter(file -> file.entryId().equals("parks"))
                        .map(EFile::id))
                .containsExactlyInAnyOrder("ready", "busy");

        var mark = new BulkModel.Order(BulkDeed.MARK, Optional.empty(), "");
        perform(mark, "ready", "other");
        assertThat(marks()).containsExactlyInAnyOrder("ready", "other");
        assertThat(refused(mark)).containsEntry("other", "efile.file.marked").containsEntry("busy", "");
        perform(new BulkModel.Order(BulkDeed.MARK.inverse().orElseThrow(), Optional.empty(), ""), "ready", "other");
        assertThat(marks()).isEmpty();
    }

    private List<String> marks() {
        return model().read(queries ->
                queries.marked("carla").stream().map(one -> one.mark().fileId()).toList());
    }

    private EfileParts model() {
        var tasks = new Tasks(Runnable::run, Runnable::run, new Faults());
        return new EfileParts(desk, city.histories(desk, tasks), tasks, city.clock());
    }

    private Map<String, EFile> files() {
        return model().read(queries -> queries.recent(10).stream()
                .map(FileLine::file)
                .collect(Collectors.toMap(EFile::id, Function.identity())));
    }

    /** The key of each refusal, empty where there is none, by the file's id. */
    private Map<String, String> refused(BulkModel.Order order) {
        var lines = new ArrayList<BulkModel.Line>();
        model.preview("preview", List.copyOf(files().values()), order, lines::addAll);
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> line.file().id(),
                        line -> line.refusal().map(Reason::key).orElse("")));
    }

    private BulkModel.Result perform(BulkModel.Order order, String... ids) {
        var results = new ArrayList<BulkModel.Result>();
        Map<String, EFile> all = files();
        model.perform(
                "perform",
                all.values().stream()
                        .filter(file -> List.of(ids).contains(file.id()))
                        .toList(),
                order,
                results::add,
                done -> {});
        return results.getFirst();
    }
}
