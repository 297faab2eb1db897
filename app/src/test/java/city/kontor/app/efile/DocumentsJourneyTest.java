package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Printing;
import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationKind;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.OriginKind;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import city.kontor.paper.Paper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk takes in a mail, looks at what is attached, stamps a page and compares two versions. */
class DocumentsJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String MAIL = """
            From: Post <post@example.org>
            Date: Mon, 2 Nov 2026 08:15:00 +0100
            Subject: Bäume in der Straße
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain; charset=utf-8

            Bleiben die Bäume stehen?
            --x
            Content-Type: text/plain; name="Zählung.txt"
            Content-Disposition: attachment; filename="Zählung.txt"

            Zwölf Linden
            --x--
            """.replace("\n", "\r\n");

    private Desk desk;

    @BeforeEach
    void morning() throws Exception {
        city.morning();
        city.role("registry", "carla", Scope.CITY, "efile.read", "efile.work", "efile.register", "efile.plan");
        city.role("filing", City.ANNA, WORKS, "efile.read", "efile.work");
        String entry = TestPlan.takeOver(city);
        city.done("carla", new FileCommand.OpenFile(WORKS, "f", entry, "Ausbau Ringstrasse"));
        city.done(City.ANNA, new CaseCommand.OpenCase(WORKS, "f", "c", "Planung"));
        desk = city.desk(City.ANNA, tasks::onUi);
    }

    @Test
    void filesAMailWithWhatIsAttachedAndShowsBoth() throws Exception {
        enter(Place.of(EfileWorkplaces.FILES, "f/case/c"));
        Fx.await(() -> shows("Dokumente ablegen") && online());
        chosen.add(Files.write(folder.resolve("Mail.eml"), MAIL.getBytes(Charset.forName("windows-1252"))));
        click("Dokumente ablegen");
        confirm();
        Fx.await(() -> shows("Bäume in der Straße") && shows("Zählung"));
        click("Bäume in der Straße");
        Fx.await(() -> shows("Post <post@example.org>") && shows("Eine Anlage"));
        assertThat(shows(
                        "Der Text ist anders kodiert, als die Mail angibt; gezeigt wird die wahrscheinlichste Lesart."))
                .isTrue();

        Fx.await(() -> city.read(dsl -> new EfileQueries(dsl).documents("c")).size() == 2);
        Document mail = document("Bäume in der Straße");
        Document attached = document("Zählung");
        Fx.await(() -> city.read(dsl -> new EfileQueries(dsl).origins("f"))
                .equals(List.of(new DocumentOrigin(attached.id(), mail.id(), OriginKind.ATTACHED))));
        assertThat(mail.fields()).containsEntry(Field.DATED, "2026-11-02");
    }

    @Test
    void stampsAPageAndComparesTheWordsOfVersions() throws Exception {
        desk.give(filing("d", content("Der Radweg wird 2,00 m breit.")));
        desk.give(new DocumentCommand.AddVersion(WORKS, "f", "d", 1, content("Der Radweg wird 2,30 m breit."), ""));
        enter(Place.of(EfileWorkplaces.FILES, "f/document/d"));
        Fx.await(() -> robot.lookup("#annotate-STAMP").tryQuery().isPresent() && online());
        Fx.await(() -> robot.lookup(".page-shadow")
                .tryQuery()
                .filter(node -> node.isVisible())
                .isPresent());
        robot.clickOn("#annotate-STAMP");
        Bounds page = robot.lookup(".page-desk")
                .query()
                .localToScreen(robot.lookup(".page-desk").query().getBoundsInLocal());
        robot.moveTo(page.getMinX() + 90, page.getMinY() + 60);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(page.getMinX() + 190, page.getMinY() + 110);
        robot.release(MouseButton.PRIMARY);
        confirm();
        Fx.await(() -> city.read(dsl -> new EfileQueries(dsl).annotations("f")).size() == 1);
        Annotation stamp =
                city.read(dsl -> new EfileQueries(dsl).annotations("f")).getFirst();
        assertThat(stamp.kind()).isEqualTo(AnnotationKind.STAMP);
        assertThat(stamp.text()).isEqualTo("Eingegangen");
        assertThat(stamp.version()).isEqualTo(2);
        Fx.await(() -> shows("Anmerkungen (1)"));
        savesTheStampedPage();

        click("Fassungen (2)");
        Fx.await(() -> robot.lookup("#compare-2").tryQuery().isPresent());
        robot.clickOn("#compare-2");
        Fx.await(() -> robot.lookup(".compare-removed").tryQuery().isPresent() && shows("Eine geänderte Zeile"));
    }

    private void savesTheStampedPage() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        Fx.await(() -> shows(Printing.printers().isEmpty() ? "Kein Drucker eingerichtet" : "Drucker"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        Path copy = folder.resolve("Kopie.pdf");
        chosen.add(copy);
        Fx.run(() -> robot.lookup(".menu-button").queryAllAs(MenuButton.class).stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "Als PDF mit Anmerkungen sichern".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.await(() -> Files.exists(copy));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(copy))) {
            assertThat(pdf.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getContents()).startsWith("Eingegangen\nAnna Muster"));
        }
    }

    private Document document(String title) {
        return city.read(dsl -> new EfileQueries(dsl).documents("c")).stream()
                .filter(one -> one.name().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static DocumentCommand filing(String id, Content content) {
        return new DocumentCommand.FileDocument(WORKS, "f", "c", id, "Entwurf", Direction.INTERNAL, "", content);
    }

    private Content content(String text) throws IOException {
        Path file = folder.resolve("Entwurf.pdf");
        try (var paper = new Paper()) {
            paper.text(12, text);
            Files.write(file, paper.finish());
        }
        return new Content(desk.documents().keep(file).hex(), "Entwurf.pdf", "application/pdf", Files.size(file));
    }

    private void enter(Place place) throws Exception {
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                place);
    }
}
