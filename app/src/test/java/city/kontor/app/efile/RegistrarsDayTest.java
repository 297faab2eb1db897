package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A registrar takes in a plan that has a gap, mends it, opens a file and closes it; years later the plan says it is due. */
class RegistrarsDayTest extends CityJourney {
    private static final String GAP = """
            Kennzeichen;Bezeichnung;Aufbewahrung;Bewertung
            6;Bauen;10;bewerten
            66.1;Neubau und Ausbau;;
            """;

    @Test
    void refusesAPlanWithAGapAndKeepsFilesByTheMendedOne() throws Exception {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        enter("carla", Place.of(EfileWorkplaces.PLAN));
        Fx.await(() -> shows("Noch kein Aktenplan") && online());
        takeIn(GAP);
        Fx.await(() -> shows("1 fehlerhaft") && shows("Zur Stelle 66.1 fehlt die übergeordnete Stelle.") && shows("3"));
        assertThat(robot.lookup(".dialog-card .accent").query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isEmpty());
        assertThat(this.<List<PlanEntry>>ask(EfileQueries::plan)).isEmpty();

        takeIn(GAP.replace("66.1;", "66;Verkehrswege;;\n66.1;"));
        Fx.await(() -> shows("3 neu"));
        confirm();
        Fx.await(() -> shows("Neubau und Ausbau"));

        enter("carla", Place.of(EfileWorkplaces.FILES));
        Fx.await(() -> shows("6 Bauen") && online());
        click("Akte anlegen");
        choose("#file-position", "66.1 Neubau und Ausbau");
        choose("#file-department", "Tiefbau");
        robot.clickOn("#file-title").write("Ausbau Ringstraße", 0);
        confirm();
        Fx.await(() -> shows("66.1-tiefbau-2026/0001"));
        click("Mehr");
        click("Akte schließen");
        confirm();
        Fx.await(() -> !file().isOpen());

        city.goTo(Instant.parse("2036-12-31T08:30:00Z"));
        enter("carla", Place.of(EfileWorkplaces.DISPOSAL));
        Fx.await(() -> shows("Ausbau Ringstraße") && shows("Frist läuft") && online());
        city.goTo(Instant.parse("2037-01-02T08:30:00Z"));
        enter("carla", Place.of(EfileWorkplaces.DISPOSAL));
        Fx.await(() -> shows("Ausbau Ringstraße") && shows("Anzubieten"));
    }

    private void takeIn(String plan) throws Exception {
        chosen.clear();
        chosen.add(Files.writeString(folder.resolve("Aktenplan.csv"), plan));
        robot.push(KeyCode.CONTROL, KeyCode.I);
    }

    private EFile file() {
        return ask(queries -> queries.recent(1)).getFirst().file();
    }

    private <T> T ask(Function<EfileQueries, T> question) {
        return city.read(dsl -> question.apply(new EfileQueries(dsl)));
    }

    private void enter(String personId, Place place) throws Exception {
        Desk desk = city.desk(personId, tasks::onUi);
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                place);
    }
}
