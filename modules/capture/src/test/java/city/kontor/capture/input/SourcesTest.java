package city.kontor.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Box;
import city.kontor.capture.Letter;
import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.TiffFile;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @TempDir
    Path directory;

    @Test
    void emptyFileIsRefused() throws IOException {
        assertRefused(Files.createFile(file("leer.pdf")), Refusal.Kind.EMPTY);
    }

    @Test
    void missingFileIsRefused() {
        assertRefused(file("fehlt.pdf"), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void directoryIsRefused() {
        assertRefused(directory, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void otherFormatIsRefusedWhateverItIsCalled() throws IOException {
        assertRefused(
                Files.writeString(file("brief.tif"), "Sehr geehrte Damen und Herren"), Refusal.Kind.UNKNOWN_FORMAT);
    }

    @Test
    void encryptedPdfIsRefused() throws IOException {
        Path file = file("geheim.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        Refusal refusal = assertRefused(file, Refusal.Kind.ENCRYPTED);
        assertThat(refusal.text(Locale.GERMAN)).contains("geheim.pdf").contains("Kennwort");
        assertThat(refusal.text(Locale.ENGLISH)).contains("geheim.pdf").contains("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "jpg", "tif"})
    void truncatedFileIsRefusedAndNamed(String ending) throws IOException {
        Path whole = whole(ending);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = file("halb." + ending);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(firstPage(whole)).isInstanceOf(Outcome.Done.class);
        var outcome = firstPage(cut);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<?>) outcome).refusal();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DAMAGED);
        assertThat(refusal.text(Locale.GERMAN)).contains("halb." + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "jpg", "tif"})
    void damagedFileIsNeverAnException(String ending) throws IOException {
        byte[] bytes = Files.readAllBytes(whole(ending));
        var random = new Random(7);
        for (int i = 0; i < 6; i++) {
            byte[] damaged = bytes.clone();
            for (int k = 0; k < 40; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            firstPage(Files.write(file("kaputt." + ending), damaged));
        }
        assertThat(file("kaputt." + ending)).exists();
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        Path file = file("dick.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 501; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(file.toFile());
        }
        assertRefused(file, Refusal.Kind.TOO_MANY_PAGES);
    }

    @Test
    void hugePictureIsThinnedOutWhileItIsRead() throws IOException {
        Path file = file("riesig.png");
        ImageIO.write(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        SourcePage page = value(firstPage(file));
        assertThat((long) page.pixels().width() * page.pixels().height()).isLessThan(Limits.DEFAULT.pixels());
    }

    @Test
    void pictureThatMustBeReadAtOnceIsRefusedWhereItIsTooLarge() throws IOException {
        Path file = TiffFile.write(file("streifen.tif"), Letter.pixels());
        assertThat(value(Sources.open(file, new Limits(500, 40_000_000L, 1_000L)))
                        .read(1))
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"150", "200", "300", "400", "600"})
    void everyResolutionIsBroughtTo300Dpi(int dpi) throws IOException {
        Path file = TiffFile.write(file("scan.tif"), dpi, Scale.by(Letter.pixels(), dpi / 300.0));
        Pixels page = value(firstPage(file)).pixels();
        assertThat(page.width()).isBetween(Letter.WIDTH - 5, Letter.WIDTH + 5);
        assertThat(page.height()).isBetween(Letter.HEIGHT - 5, Letter.HEIGHT + 5);
    }

    @Test
    void pictureWithoutResolutionIsTakenForASheetOfA4() throws IOException {
        Path file = file("foto.jpg");
        ImageIO.write(Scale.by(Letter.pixels(), 0.5).toImage(), "jpg", file.toFile());
        assertThat(value(firstPage(file)).pixels().width()).isBetween(2470, 2490);
    }

    @Test
    void thumbnailHasTheAskedSize() throws IOException {
        for (String ending : new String[] {"pdf", "png", "jpg", "tif"}) {
            Pixels small =
                    value(value(Sources.open(whole(ending), Limits.DEFAULT)).thumbnail(1, 320));
            assertThat(Math.max(small.width(), small.height())).as(ending).isEqualTo(320);
        }
    }

    @Test
    void wordsOfABornDigitalPdfAreTakenAsTheyStand() throws IOException {
        var page = value(firstPage(whole("pdf")));
        assertThat(page.textLayer()).extracting(word -> word.text()).startsWith("Rechnung", "Nr.", "4711");
        var first = page.textLayer().getFirst();
        assertThat(first.confidence()).isEqualTo(100);
        // 72 points from the left, baseline 72 points from the top.
        assertThat(first.box().x()).isBetween(298, 304);
        assertThat(first.box().bottom()).isBetween(298, 312);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void wordsOfATurnedPdfStandWhereTheyAreSeenOrAreNotTaken(int rotation) throws IOException {
        Path file = file("gedreht.pdf");
        try (PDDocument document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(rotation), 300, 400));
                content.showText("Rechnung Nr. 4711 der Stadtwerke an die Stadt für Oktober");
                content.endText();
            }
            document.save(file.toFile());
        }
        SourcePage page = value(firstPage(file));
        assertThat(Plausible.places(page.textLayer(), page.pixels())).isTrue();
    }

    @Test
    void hiddenTextIsNotTaken() {
        byte[] white = new byte[300 * 300];
        Arrays.fill(white, (byte) 255);
        var words = List.of(new Word("unsichtbar", 100, new Box(10, 10, 100, 30), 0, 0));
        assertThat(Plausible.places(words, new Pixels(300, 300, 1, white))).isFalse();
    }

    @Test
    void garbledTextIsNotTaken() {
        String shifted =
                "Uhfkqxqj Qu 7711 ghu Vwdgwzhunh dq glh Vwdgw iüu ghq Prqdw Rnwrehu xqg Gdqn iüu lkuhq Dxiwudj";
        assertThat(Plausible.text(words(shifted))).isFalse();
        assertThat(Plausible.text(words("\uE001\uE002 \uE003 \uE004 \uE005 \uE006 \uE007 \uE008 \uE009")))
                .isFalse();
        assertThat(Plausible.text(words("Rechnung Nr 4711 der Stadtwerke an die Stadt für den Monat Oktober und Dank"
                        + " für Ihren Auftrag")))
                .isTrue();
    }

    private static List<Word> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> new Word(word, 100, new Box(0, 0, 10, 10), 0, 0))
                .toList();
    }

    private Path whole(String ending) throws IOException {
        Path file = file("ganz." + ending);
        switch (ending) {
            case "pdf" -> pdf(file);
            case "tif" -> TiffFile.write(file, Letter.pixels());
            default -> ImageIO.write(Letter.image(), ending, file.toFile());
        }
        return file;
    }

    private static void pdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, PDRectangle.A4.getHeight() - 72);
                content.showText("Rechnung Nr. 4711 der Stadtwerke an die Stadt für den Monat Oktober");
                content.endText();
            }
            document.save(file.toFile());
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static Refusal assertRefused(Path file, Refusal.Kind kind) {
        var outcome = Sources.open(file, Limits.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<Source>) outcome).refusal();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.file()).isEqualTo(file.getFileName().toString());
        return refusal;
    }

    private static Outcome<SourcePage> firstPage(Path file) {
        return switch (Sources.open(file, Limits.DEFAULT)) {
            case Outcome.Refused<Source>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Source>(Source source) -> {
                try (source) {
                    yield source.read(1);
                }
            }
        };
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
