package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FileLink;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that belong into another file than the one they lie in. */
class CarryJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String NAME = "Einwand Anwohnerin";

    private Desk desk;

    @BeforeEach
    void morning() throws Exception {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        String entry = TestPlan.takeOver(city);
        city.done("carla", new FileCommand.OpenFile(WORKS, "ring", entry, "Ausbau Ringstrasse"));
        city.done("carla", new FileCommand.OpenFile(WORKS, "market", entry, "Ausbau Marktplatz"));
        city.done("carla", new FileCommand.OpenFile(WORKS, "done", entry, "Ausbau Schulweg"));
        city.done(City.ANNA, new CaseCommand.OpenCase(WORKS, "ring", "ring-case", "Planung"));
        city.done(City.ANNA, new CaseCommand.OpenCase(WORKS, "market", "market-case", "Beteiligung"));
        city.done("carla", new FileCommand.CloseFile(WORKS, "done"));
        desk = city.desk(City.ANNA, tasks::onUi);
        desk.give(new DocumentCommand.FileDocument(
                WORKS, "ring", "ring-case", "d", NAME, Direction.INCOMING, "2026-11-02", content("Erste Fassung")));
        desk.give(new DocumentCommand.AddVersion(WORKS, "ring", "d", 1, content("Zweite Fassung"), "leserlich"));
    }

    @Test
    void movesADocumentWithAllItsVersions() throws Exception {
        enter(Place.of(EfileWorkplaces.FILES, "ring/document/d"));
        Fx.await(() -> robot.lookup("#document-primary").tryQuery().isPresent() && online());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT, KeyCode.CONTROL);
        Fx.await(() -> robot.lookup("#carry-file").tryQuery().isPresent());
        assertThat(robot.lookup("#carry-file").queryComboBox().getItems()).hasSize(1);
        Fx.run(() ->
                robot.lookup("#carry-file").queryComboBox().getSelectionModel().selectFirst());
        robot.clickOn("#carry-move");
        assertThat(robot.lookup(".dialog-card .accent").query().isDisabled()).isTrue();
        robot.clickOn("#carry-reason").write("gehoert zum Marktplatz");
        confirm();
        Fx.await(() -> server("d").cancelled().isPresent());

        Document there = only("market-case");
        assertThat(there.name()).isEqualTo(NAME);
        assertThat(there.number()).isPresent();
        assertThat(hashes(there.id())).hasSize(2).isEqualTo(hashes("d"));
    }

    @Test
    void draggedOntoAnotherFileADocumentIsCopiedOrReferredTo() throws Exception {
        enter(Place.of(EfileWorkplaces.FILES, "market/case/market-case"));
        Fx.await(() -> shows("Dokumente ablegen") && online());
        robot.clickOn("#shelf-files");
        click("Ausbau Ringstrasse");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await(() -> robot.lookup(".efile-tab").queryAll().size() == 2 && shows(NAME));

        dragOntoMarket();
        Fx.await(() -> robot.lookup("#carry-copy").tryQuery().isPresent());
        confirm();
        Fx.await(() -> documents("market-case").size() == 1);
        assertThat(only("market-case").content()).isEqualTo(server("d").content());
        assertThat(server("d").cancelled()).isEmpty();

        dragOntoMarket();
        Fx.await(() -> robot.lookup("#carry-link").tryQuery().isPresent());
        robot.clickOn("#carry-link");
        confirm();
        Fx.await(() -> city.read(dsl -> new EfileQueries(dsl).links("ring")).stream()
                .map(FileLink::otherFileId)
                .toList()
                .equals(List.of("market")));
    }

    private void dragOntoMarket() {
        robot.drag(NAME, MouseButton.PRIMARY);
        robot.moveBy(12, 4);
        Node market = robot.lookup(".efile-tab").nth(0).query();
        robot.dropTo(market);
    }

    private List<String> hashes(String documentId) {
        return city.read(dsl -> new EfileQueries(dsl).versions(documentId)).stream()
                .map(version -> version.content().sha256())
                .toList();
    }

    private Document server(String id) {
        return city.read(dsl -> new EfileQueries(dsl).document(id).orElseThrow());
    }

    private List<Document> documents(String caseId) {
        return city.read(dsl -> new EfileQueries(dsl).documents(caseId));
    }

    private Document only(String caseId) {
        assertThat(documents(caseId)).hasSize(1);
        return documents(caseId).getFirst();
    }

    private Content content(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("Einwand.txt"), text);
        return new Content(desk.documents().keep(file).hex(), "Einwand.txt", "text/plain", Files.size(file));
    }

    private void enter(Place place) throws Exception {
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                place);
    }
}
