package city.kontor.app.directory;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.directory.DirectoryFeature;
import city.kontor.directory.store.DirectoryQueries;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new colleague is entered, gets a role and leaves again; a clerk names a substitute. */
class DirectoryJourneyTest extends CityJourney {
    @BeforeEach
    void morning() {
        city.morning();
    }

    @Test
    void anAdministratorEntersAPersonGivesARoleAndTakesTheAccessAway() throws Exception {
        enter(City.ADMIN, Place.of("administration"));
        Fx.await(() -> shows("Anna Muster") && online());

        click("Neue Person");
        Fx.await(() -> robot.lookup("#person-name").tryQuery().isPresent());
        robot.clickOn("#person-name").write("Neue Kraft");
        robot.clickOn("#person-initials").write("NK");
        confirm();
        Fx.await(() -> shows("Noch keine Rolle. Ohne Rolle kann sich diese Person anmelden, aber nichts tun."));

        click("Rolle geben");
        choose("#assignment-role", "clerk");
        choose("#assignment-where", "Tiefbau");
        confirm();
        Fx.await(() -> shows("clerk · Tiefbau") && shows("Gilt"));

        Fx.await(() -> !button("Deaktivieren").isDisabled());
        click("Deaktivieren");
        Fx.await(() -> shows("Neue Kraft deaktivieren?"));
        confirm();
        Fx.await(() -> shows("Deaktiviert"));
        assertThat(new DirectoryQueries(city::read).people())
                .anyMatch(person -> person.name().equals("Neue Kraft") && !person.active());
    }

    @Test
    void aRoleIsExplainedInSentencesAndNotByTheNamesOfItsRights() throws Exception {
        enter(City.ADMIN, Place.of("administration"));
        Fx.await(() -> shows("Anna Muster"));

        robot.clickOn("#administration-roles");
        Fx.await(() -> shows("auditor"));
        click("auditor");

        Fx.await(() -> shows("Rechnungen und ihren Verlauf prüfen, ohne etwas zu ändern"));
        assertThat(robot.lookup((Node node) -> node instanceof Labeled labeled
                                && String.valueOf(labeled.getText()).contains("invoice."))
                        .tryQuery())
                .isEmpty();
    }

    @Test
    void anAdministratorFoundsADepartmentWhoseKeyFollowsItsName() throws Exception {
        enter(City.ADMIN, Place.of("administration"));
        Fx.await(() -> shows("Anna Muster") && online());

        robot.clickOn("#administration-departments");
        Fx.await(() -> shows("Tiefbau"));
        click("Neues Amt");
        Fx.await(() -> robot.lookup("#department-name").tryQuery().isPresent());
        robot.clickOn("#department-name").write("Amt 7 Forst");
        confirm();

        Fx.await(() -> shows("Noch hat niemand eine Rolle in diesem Amt."));
        assertThat(new DirectoryQueries(city::read).departments())
                .anyMatch(department -> department.key().equals("amt-7-forst")
                        && department.name().equals("Amt 7 Forst"));
    }

    @Test
    void nobodyCanGiveThemselvesARole() throws Exception {
        enter(City.ADMIN, Place.of("administration", City.ADMIN));

        Fx.await(() -> shows("admin · ganze Stadt"));

        assertThat(shows("Rolle geben")).isFalse();
    }

    @Test
    void aClerkNamesASubstituteForTheHolidays() throws Exception {
        enter(City.ANNA, Place.of("substitution"));
        Fx.await(() -> shows("Keine Vertretung eingetragen."));
        assertThat(robot.lookup("#workplace-administration").tryQuery()).isEmpty();

        click("Vertretung eintragen");
        choose("#substitution-who", "Bernd Beispiel");
        LocalDate last = LocalDate.ofInstant(City.NOW, Formats.ZONE).plusDays(14);
        Fx.run(() ->
                robot.lookup("#substitution-until").queryAs(DatePicker.class).setValue(last));
        robot.clickOn("#substitution-reason").write("Urlaub");
        confirm();

        Fx.await(() -> shows("Wird vertreten durch Bernd Beispiel") && shows("Gilt"));
        robot.clickOn(".directory-line .button");
        Fx.await(() -> shows("Keine Vertretung eingetragen."));
    }

    private void enter(String personId, Place place) throws Exception {
        Desk desk = city.desk(personId, tasks::onUi);
        enter(
                desk,
                DirectoryWorkplaces.of(desk, city.suite, tasks, city.clock(), Language.GERMAN),
                DirectoryFeature.class,
                place);
    }
}
