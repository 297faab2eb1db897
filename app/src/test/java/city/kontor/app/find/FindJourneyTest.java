package city.kontor.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.efile.EfileWorkplaces;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand.OpenCase;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand.FileDocument;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.FileCommand.OpenFile;
import city.kontor.efile.PlanCommand.PutEntry;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.SavedSearch;
import city.kontor.efile.store.SearchRows;
import city.kontor.kernel.Scope;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk finds a letter by a word of its text, opens it and keeps the search, all without the mouse. */
class FindJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");

    @BeforeEach
    void filed() throws Exception {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        city.done(
                "carla",
                new PutEntry(
                        Scope.CITY,
                        new PlanEntry(
                                "roads",
                                Optional.empty(),
                                "66",
                                "Verkehrswege",
                                "",
                                Optional.of(10),
                                Optional.of(Appraisal.ARCHIVE),
                                Optional.empty(),
                                true)));
        city.done("carla", new OpenFile(WORKS, "file", "roads", "Ausbau Ringstrasse"));
        city.done("carla", new OpenCase(WORKS, "file", "case", "Planung"));
    }

    @Test
    void findsByTheTextOpensAndKeepsTheSearchByKeyboard() throws Exception {
        Desk desk = city.desk(City.ANNA, tasks::onUi);
        var letter = Files.writeString(folder.resolve("brief.txt"), "Die Querungshilfen fehlen noch.");
        desk.give(new FileDocument(
                WORKS,
                "file",
                "case",
                "letter",
                "Brief der Anwohner",
                Direction.INCOMING,
                "",
                new Content(desk.documents().keep(letter).hex(), "brief.txt", "text/plain", Files.size(letter))));
        List<Workplace> workplaces = new ArrayList<>(
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN));
        workplaces.add(FindWorkplace.of(desk, tasks, city.clock(), Language.GERMAN));
        enter(desk, workplaces, EfileFeature.class, Place.of("files"));
        Fx.await(() -> desk.search().progressProperty().get().indexed() >= 3
                && desk.search().progressProperty().get().textsLeft() == 0);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT, KeyCode.CONTROL);
        Fx.await(() -> shows("Akten, Vorgänge und Dokumente finden"));
        robot.write("hilfe");
        Fx.await(() -> marked("Querungshilfen") && shows("Dokumente"));

        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        confirm();
        Fx.await(() -> !saved(desk).isEmpty());
        assertThat(saved(desk)).extracting(SavedSearch::name).containsExactly("hilfe");

        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Fx.await(() -> shows("Brief der Anwohner")
                && robot.lookup("#efile-find").tryQuery().isPresent());
    }

    private static List<SavedSearch> saved(Desk desk) {
        return desk.read(dsl -> SearchRows.of(dsl, City.ANNA));
    }

    /** Whether a marked word is shown. */
    private boolean marked(String word) {
        return robot.lookup((Node node) -> node instanceof Text text
                        && text.getText().equals(word)
                        && text.getStyleClass().contains("find-marked"))
                .tryQuery()
                .isPresent();
    }
}
