package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Place;
import city.kontor.app.work.WorkWorkplace;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import java.nio.file.Files;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file from its first line to the closed case, by three people at three desks. */
class FilesJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");

    @BeforeEach
    void morning() {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        city.role("filing", City.BERND, WORKS, "efile.read", "efile.work");
    }

    @Test
    void leadsADocumentThroughCoSignatureToTheClosedCase() throws Exception {
        enter("carla", Place.of(EfileWorkplaces.PLAN));
        Fx.await(() -> shows("Noch kein Aktenplan") && online());
        click("Musterplan übernehmen");
        confirm();
        Fx.await(() -> shows("Stadt und ihre Verwaltung"));

        enter("carla", Place.of(EfileWorkplaces.FILES));
        Fx.await(() -> shows("6 Bauen und Verkehrswege") && online());
        click("Akte anlegen");
        choose("#file-position", "66.1 Neubau und Ausbau");
        choose("#file-department", "Tiefbau");
        robot.clickOn("#file-title").write("Ausbau Ringstrasse");
        confirm();
        Fx.await(() -> shows("Ausbau Ringstrasse") && shows("66.1-tiefbau-2026/0001"));
        EFile file = ask(queries -> queries.recent(1)).getFirst().file();

        click("Akte anlegen");
        choose("#file-position", "66.1 Neubau und Ausbau");
        choose("#file-department", "Tiefbau");
        robot.clickOn("#file-title").write("Ausbau Marktplatz");
        confirm();
        Fx.await(() -> shows("66.1-tiefbau-2026/0002") && tabs() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.PAGE_UP).release(KeyCode.PAGE_UP, KeyCode.CONTROL);
        Fx.await(() -> shownTab("Ausbau Ringstrasse"));
        robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
        Fx.await(() -> tabs() == 1 && shows("Ausbau Marktplatz"));

        enter("carla", Place.of(EfileWorkplaces.FILES, file.id()));
        Fx.await(() -> shows("Noch kein Vorgang") && shownTab("Ausbau Ringstrasse") && online());
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        Fx.await(() -> ask(queries -> queries.marked("carla")).size() == 1);
        city.goTo(city.clock().instant().plusSeconds(600));

        enter(City.ANNA, Place.of(EfileWorkplaces.FILES, file.id()));
        Fx.await(() -> shows("Noch kein Vorgang") && online());
        click("Vorgang anlegen");
        Fx.await(() -> robot.lookup("#case-title").tryQuery().isPresent());
        robot.clickOn("#case-title").write("Planung");
        confirm();
        Fx.await(() -> shows("Dokumente ablegen"));
        chosen.add(Files.writeString(folder.resolve("Vermerk Ortstermin.txt"), "Die Querung fehlt."));
        click("Dokumente ablegen");
        confirm();
        Fx.await(() -> shows("Vermerk Ortstermin"));
        click("Vermerk Ortstermin");
        Fx.await(() -> robot.lookup("#document-primary").tryQuery().isPresent());
        robot.clickOn("#document-primary");
        choose("#route-kind-0", "Mitzeichnung");
        choose("#route-person-0", "Bernd Beispiel");
        robot.clickOn("#route-add");
        choose("#route-kind-1", "Zu den Akten");
        choose("#route-person-1", "Anna Muster");
        confirm();
        Fx.await(() -> shows("Verfügungen (1)"));

        enter(City.ANNA, Place.of(WorkWorkplace.KEY));
        Fx.await(() -> shows("Worauf ich warte  1") && shows("nichts offen"));

        enter("carla", Place.of(WorkWorkplace.KEY));
        Fx.await(() -> shows("Neues in gemerkten Akten  1") && online());
        click("Neues in gemerkten Akten  1");
        Fx.await(() -> shows("Ausbau Ringstrasse"));
        click("Ausbau Ringstrasse");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await(() -> !ask(queries -> queries.marked("carla")).getFirst().hasNews());

        enter(City.BERND, Place.of(WorkWorkplace.KEY));
        Fx.await(() -> shows("Vermerk Ortstermin") && shows("1 offen"));
        click("Vermerk Ortstermin");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await(() -> shows("Mitzeichnen"));
        robot.clickOn("#document-primary");
        Fx.await(() -> robot.lookup("#step-note").tryQuery().isPresent());
        robot.clickOn("#step-note").write("einverstanden");
        confirm();
        Fx.await(() -> !shows("Mitzeichnen"));

        enter(City.ANNA, Place.of(EfileWorkplaces.FILES));
        Fx.await(() -> shows("Bei mir (1)"));
        robot.clickOn("#shelf-mine");
        Fx.await(() -> shows("Vermerk Ortstermin"));
        click("Vermerk Ortstermin");
        Fx.await(() -> robot.lookup("#document-primary").tryQuery().isPresent() && shows("Vorgang abschließen"));
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        confirm();
        Fx.await(() -> !ask(queries -> queries.cases(file.id())).getFirst().isOpen());

        Case one = ask(queries -> queries.cases(file.id())).getFirst();
        Document document = ask(queries -> queries.documents(one.id())).getFirst();
        assertThat(document.number()).contains("66.1-tiefbau-2026/0001-001-1");
        assertThat(document.content().mediaType()).isEqualTo("text/plain");
        marksTwoFilesAtOnce();
    }

    private void marksTwoFilesAtOnce() throws Exception {
        enter("carla", Place.of(EfileWorkplaces.FILES));
        robot.clickOn("#shelf-files");
        Fx.await(() -> shows("Ausbau Marktplatz") && shows("Ausbau Ringstrasse") && online());
        click("Ausbau Marktplatz");
        robot.press(KeyCode.CONTROL);
        click("Ausbau Ringstrasse");
        robot.release(KeyCode.CONTROL);
        Fx.await(() -> shows("2 Akten gewählt"));
        robot.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        choose("#bulk-deed", "Merken");
        Fx.await(() -> shows("Bei 1 von 2 Akten möglich"));
        confirm();
        Fx.await(() -> ask(queries -> queries.marked("carla")).size() == 2);
    }

    private int tabs() {
        return robot.lookup(".efile-tab").queryAll().size();
    }

    private boolean shownTab(String title) {
        return robot.lookup(".efile-tab-shown > .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> title.equals(label.getText()));
    }

    private <T> T ask(Function<EfileQueries, T> question) {
        return city.read(dsl -> question.apply(new EfileQueries(dsl)));
    }

    private void enter(String personId, Place place) throws Exception {
        Desk desk = city.desk(personId, tasks::onUi);
        enter(desk, city.workplaces(desk, tasks), EfileFeature.class, place);
    }
}
