package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Case;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registrar's day, and then a clerk's: a mail comes in, a letter is drafted, co-signed and goes out, the case is closed. */
class ClerksDayTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String FILE = "road";

    @BeforeEach
    void morning() {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        city.role("filing", City.BERND, WORKS, "efile.read", "efile.work");
        String entry = TestPlan.takeOver(city);
        city.done("carla", new FileCommand.OpenFile(WORKS, FILE, entry, "Ausbau Ringstraße"));
    }

    @Test
    void aMailComesInALetterGoesOutAndTheCaseIsClosed() throws Exception {
        registrarKeepsWhatLettersAreMadeOf();
        enter(City.ANNA, Place.of(EfileWorkplaces.FILES, FILE));
        clerkFilesAMailAndDraftsALetter();
        colleagueCoSigns();
        Desk anna = enter(City.ANNA, Place.of(EfileWorkplaces.FILES, FILE + "/document/" + letter().id()));
        clerkFinishesTheLetter();
        clerkClosesTheCase();

        Document letter = letter();
        assertThat(letter.number()).contains("66.1-tiefbau-2026/0001-001-2");
        assertThat(letter.fields()).containsEntry(Field.DIRECTION, Direction.OUTGOING.name());
        assertThat(letter.signed()).isPresent();
        try (InputStream in = anna.document(new BlobAddress(letter.content().sha256()));
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("66.1-tiefbau-2026/0001-001-2", "Erika Beispiel", "den Lageplan")
                    .doesNotContain("ENTWURF", "[");
        }
        city.done("carla", new FileCommand.CloseFile(WORKS, FILE));
    }

    private void registrarKeepsWhatLettersAreMadeOf() throws Exception {
        enter("carla", Place.of(EfileWorkplaces.TEMPLATES));
        Fx.await(() -> shows("Noch keine Vorlagen") && online());
        click("Mustervorlagen übernehmen");
        confirm();
        Fx.await(() -> shows("Anhörung"));
        robot.clickOn("#templates-heads");
        Fx.await(() -> shows("Ganze Stadt"));
        click("Ganze Stadt");
        click("Briefkopf festlegen");
        Fx.await(() -> robot.lookup("#head-organisation").tryQuery().isPresent());
        robot.clickOn("#head-organisation").write("Stadt Musterhausen", 0);
        robot.clickOn("#head-street").write("Am Markt 1", 0);
        robot.clickOn("#head-post-code").write("44575", 0);
        robot.clickOn("#head-place").write("Musterhausen", 0);
        robot.clickOn("#head-phone").write("02305 1060", 0);
        confirm();
        robot.clickOn("#templates-routes");
        Fx.await(() -> shows("Noch keine Laufwege"));
        robot.clickOn("#part-primary");
        choose("#route-template-kind-0", "Mitzeichnung");
        choose("#route-template-person-0", "Bernd Beispiel");
        robot.clickOn("#route-template-name").write("Gegenlesen", 0);
        confirm();
        Fx.await(() -> shows("Gegenlesen"));
    }

    private void clerkFilesAMailAndDraftsALetter() throws Exception {
        Fx.await(() -> shows("Noch kein Vorgang") && online());
        click("Vorgang anlegen");
        Fx.await(() -> robot.lookup("#case-title").tryQuery().isPresent());
        robot.clickOn("#case-title").write("Bordstein", 0);
        confirm();
        Fx.await(() -> shows("Dokumente ablegen"));
        chosen.add(
                Files.writeString(
                        folder.resolve("Bitte um Absenkung.eml"),
                        "From: erika@beispiel.example\nSubject: Bitte um Absenkung\nMIME-Version: 1.0\n\nBitte senken Sie den Bordstein ab.\n"));
        click("Dokumente ablegen");
        confirm();
        Fx.await(() -> shows("Bitte um Absenkung"));
        click("Schreiben entwerfen");
        choose("#letter-template", "Nachforderung von Unterlagen");
        robot.clickOn("#letter-recipient").write("Erika Beispiel\nHauptweg 7\n44575 Musterhausen", 0);
        robot.clickOn("#letter-co-sign");
        Fx.await(() -> shows("Es fehlt noch: Fehlende Unterlagen, Einzureichen bis"));
        robot.clickOn("#letter-block-0").write("den Lageplan", 0);
        robot.clickOn("#letter-block-1").write("11. Dezember", 0);
        robot.clickOn(".dialog-card .accent");
        choose("#route-template", "Gegenlesen");
        confirm();
        Fx.await(() -> shows("Verfügungen (1)")
                && !ask(queries -> queries.routes(theCase().id())).isEmpty());
    }

    private void colleagueCoSigns() throws Exception {
        enter(City.BERND, Place.of(EfileWorkplaces.FILES, FILE + "/document/" + letter().id()));
        Fx.await(() -> shows("Mitzeichnen") && online());
        robot.clickOn("#document-primary");
        Fx.await(() -> robot.lookup("#step-note").tryQuery().isPresent());
        confirm();
        Fx.await(() -> ask(queries -> queries.routes(theCase().id())).getFirst().isOver());
    }

    private void clerkFinishesTheLetter() {
        Fx.await(() -> shows("Nachforderung von Unterlagen") && online());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER)
                .release(KeyCode.ENTER, KeyCode.SHIFT, KeyCode.CONTROL);
        confirm();
        Fx.await(() -> letter().signed().isPresent());
    }

    private void clerkClosesTheCase() {
        click("Bordstein");
        click("Vorgang abschließen");
        confirm();
        Fx.await(() -> !theCase().isOpen());
    }

    private Case theCase() {
        return ask(queries -> queries.cases(FILE)).getFirst();
    }

    private Document letter() {
        return ask(queries -> queries.documentsOf(FILE)).stream()
                .filter(one -> one.name().equals("Nachforderung von Unterlagen"))
                .findFirst()
                .orElseThrow();
    }

    private <T> T ask(Function<EfileQueries, T> question) {
        return city.read(dsl -> question.apply(new EfileQueries(dsl)));
    }

    private Desk enter(String personId, Place place) throws Exception {
        Desk desk = city.desk(personId, tasks::onUi);
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                place);
        return desk;
    }
}
