package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.FileCommand;
import city.kontor.efile.ItemState;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Tombstone;
import city.kontor.efile.store.ArchiveQueries;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registrar's day: the plan says a shorter period, a file is due, the archive takes it, and two people destroy it. */
class DisposalJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String FILE = "018f2f5e-0000-7000-8000-00000000000a";
    private static final String CASE = "018f2f5e-0000-7000-8000-00000000000b";

    @BeforeEach
    void longAgo() {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("registry", City.ANNA, Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        plan(30);
        city.done("carla", new FileCommand.OpenFile(WORKS, FILE, "p6", "Ausbau Ringstrasse"));
        city.done("carla", new CaseCommand.OpenCase(WORKS, FILE, CASE, "Planung"));
        city.done("carla", new CaseCommand.CloseCase(WORKS, FILE, CASE));
        city.done("carla", new FileCommand.CloseFile(WORKS, FILE));
        city.goTo(Instant.parse("2040-03-01T08:30:00Z"));
    }

    private void plan(int years) {
        city.done(
                "carla",
                new PlanCommand.PutEntry(
                        Scope.CITY,
                        new PlanEntry(
                                "p6",
                                Optional.empty(),
                                "6",
                                "Bauen",
                                "",
                                Optional.of(years),
                                Optional.of(Appraisal.APPRAISE),
                                Optional.empty(),
                                true)));
    }

    @Test
    void aFileGoesFromItsLastDayToTheTombstone() throws Exception {
        plan(10);
        enter("carla");
        Fx.await(() -> shows("Ausbau Ringstrasse") && shows("Anzubieten") && online());
        robot.clickOn("#part-primary");
        confirm();
        Fx.await(() -> state().equals(Optional.of(ItemState.OFFERED)));
        robot.clickOn("#disposal-offers");
        Fx.await(() -> shows("Anbieteverzeichnis speichern (0501)"));
        Path list = folder.resolve("0501.zip");
        chosen.add(list);
        click("Anbieteverzeichnis speichern (0501)");
        Fx.await(() -> Files.exists(list));

        answer("Bewertungsverzeichnis.0502", "0502", """
                <x:BewertetesObjekt><x:ID>%s</x:ID><x:Aussonderungsart><x:Aussonderungsart><code>A</code></x:Aussonderungsart></x:Aussonderungsart></x:BewertetesObjekt>
                """.formatted(CASE));
        robot.clickOn("#offer-primary");
        Fx.await(() -> state().equals(Optional.of(ItemState.APPRAISED)) && shows("An das Archiv abgeben (0503)"));
        chosen.clear();
        Path bundle = folder.resolve("0503.zip");
        chosen.add(bundle);
        robot.clickOn("#offer-primary");
        Fx.await(() -> state().equals(Optional.of(ItemState.HANDED_OVER)) && shows("Übernahme eintragen"));
        answer("AussonderungImportBestaetigen.0506", "0506", """
                <x:AusgesondertesSGO><x:IDSGO>%s</x:IDSGO><x:Erfolgreich>1</x:Erfolgreich><x:Archivkennung>StA 4711</x:Archivkennung></x:AusgesondertesSGO>
                """.formatted(FILE));
        robot.clickOn("#offer-primary");
        Fx.await(() -> state().equals(Optional.of(ItemState.TAKEN_OVER)) && shows("Vernichtung vorschlagen"));
        robot.clickOn("#offer-primary");
        confirm();
        Fx.await(() -> state().equals(Optional.of(ItemState.PROPOSED)));

        enter(City.ANNA);
        Fx.await(() -> shows("Ausbau Ringstrasse") && online());
        robot.clickOn("#disposal-offers");
        Fx.await(() -> shows("Vernichten"));
        robot.clickOn("#offer-primary");
        Fx.await(() -> shows("Endgültig vernichten"));
        click("Endgültig vernichten");
        Fx.await(() -> state().equals(Optional.of(ItemState.DESTROYED)));
        robot.clickOn("#disposal-graves");
        Fx.await(() -> shows("Löschnachweis") && shows("StA 4711"));

        Tombstone stone = ask(queries -> queries.grave(FILE)).orElseThrow().tombstone();
        assertThat(stone.keptUntil()).isEqualTo("2036-12-31");
        assertThat(stone.proposed().personId()).isEqualTo("carla");
        assertThat(stone.destroyed().personId()).isEqualTo(City.ANNA);
        assertThat(stone.packageSha256()).isEqualTo(Sha256.hex(bundle));
    }

    /** What the archive sends back is the next file that is chosen. */
    private void answer(String element, String code, String body) throws Exception {
        UUID process = ArchiveRecords.id(ask(ArchiveQueries::offers).getFirst().id());
        chosen.clear();
        chosen.add(Files.writeString(
                folder.resolve(code + ".xml"),
                "<x:Aussonderung." + element + " xmlns:x=\"urn:xoev-de:xdomea:schema:3.0.0\"><x:Kopf><x:ProzessID>"
                        + process + "</x:ProzessID></x:Kopf>" + body + "</x:Aussonderung." + element + ">"));
    }

    private Optional<ItemState> state() {
        return ask(queries -> queries.offers().stream()
                .flatMap(offer -> queries.items(offer.id()).stream())
                .map(item -> item.state())
                .findFirst());
    }

    private <T> T ask(Function<ArchiveQueries, T> question) {
        return city.read(dsl -> question.apply(new ArchiveQueries(dsl)));
    }

    private void enter(String personId) throws Exception {
        Desk desk = city.desk(personId, tasks::onUi);
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                Place.of(EfileWorkplaces.DISPOSAL));
    }
}
