package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.invoice.CityJourney;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.FileCommand;
import city.kontor.efile.OriginKind;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Scope;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk makes a mail and a photo fit to be given out. */
class RedactJourneyTest extends CityJourney {
    private static final Scope WORKS = Scope.department("tiefbau");
    private static final String SECRET = "Beispielgasse";
    private static final String MAIL = """
            From: Post <post@example.org>
            Date: Mon, 2 Nov 2026 08:15:00 +0100
            Subject: Querung am Markt
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Vor der Beispielgasse 7 fehlt die Querung.
            """.replace("\n", "\r\n");
    private static final int SIDE = 600;

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
    void blackensWordsOfAMail() throws Exception {
        file("Anfrage.eml", "message/rfc822", MAIL.getBytes(StandardCharsets.UTF_8));
        begin();
        robot.clickOn("#redact-words").write(SECRET.substring(0, 8));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Fx.await(() -> shows("Fläche auf Seite 1"));

        try (PDDocument made = Loader.loadPDF(filed())) {
            assertThat(new PDFTextStripper().getText(made))
                    .contains("fehlt", "Querung")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void blackensAnAreaOfAPhoto() throws Exception {
        var photo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                photo.setRGB(x, y, Color.ORANGE.getRGB());
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", png);
        file("Foto.png", "image/png", png.toByteArray());
        begin();
        Node page = robot.lookup(".dialog-card .page-shadow").query();
        Bounds there = Fx.call(() -> page.localToScreen(page.getBoundsInLocal()));
        double third = there.getWidth() / 3;
        robot.moveTo(there.getMinX() + third, there.getMinY() + third);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(there.getMinX() + 2 * third, there.getMinY() + 2 * third);
        robot.release(MouseButton.PRIMARY);
        Fx.await(() -> shows("Fläche auf Seite 1"));

        try (PDDocument made = Loader.loadPDF(filed())) {
            BufferedImage drawn = new PDFRenderer(made).renderImage(0);
            int middle = drawn.getWidth() / 2;
            assertThat(new Color(drawn.getRGB(middle, middle)).getRed()).isLessThan(40);
            assertThat(new Color(drawn.getRGB(middle / 5, middle / 5)).getRed()).isGreaterThan(200);
        }
    }

    private void file(String name, String mediaType, byte[] bytes) throws IOException {
        var content = new Content(
                desk.documents().keep(Files.write(folder.resolve(name), bytes)).hex(), name, mediaType, bytes.length);
        desk.give(new DocumentCommand.FileDocument(
                WORKS, "f", "c", "d", "Einwand", Direction.INCOMING, "2026-11-02", content));
    }

    private void begin() throws Exception {
        Place place = Place.of(EfileWorkplaces.FILES, "f/document/d");
        enter(
                desk,
                EfileWorkplaces.of(desk, city.histories(desk, tasks), tasks, city.clock(), Language.GERMAN),
                EfileFeature.class,
                place);
        Fx.await(() -> robot.lookup("#document-primary").tryQuery().isPresent() && online());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X).release(KeyCode.X, KeyCode.SHIFT, KeyCode.CONTROL);
        Fx.await(() -> robot.lookup(".dialog-card .page-shadow")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
    }

    /** Looks at the preview and files it. @return the bytes of the new document */
    private byte[] filed() throws Exception {
        confirm();
        Fx.await(() -> robot.lookup("#redact-title").tryQuery().isPresent());
        confirm();
        Fx.await(() -> documents().size() == 2);
        Document made = documents().stream()
                .filter(one -> !one.id().equals("d"))
                .findFirst()
                .orElseThrow();
        assertThat(made.name()).isEqualTo("Einwand (geschwärzt)");
        List<DocumentOrigin> origins = city.read(dsl -> new EfileQueries(dsl).origins("f"));
        assertThat(origins).containsExactly(new DocumentOrigin(made.id(), "d", OriginKind.REDACTED));
        try (var in = desk.document(new BlobAddress(made.content().sha256()))) {
            return in.readAllBytes();
        }
    }

    private List<Document> documents() {
        return city.read(dsl -> new EfileQueries(dsl).documents("c"));
    }
}
