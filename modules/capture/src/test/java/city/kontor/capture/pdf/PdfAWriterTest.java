package city.kontor.capture.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Box;
import city.kontor.capture.Letter;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Tone;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfAWriterTest {
    private static final PdfInfo INFO = new PdfInfo("Rechnung.tif", Instant.parse("2026-11-03T08:15:30.5Z"));

    @TempDir
    Path directory;

    @Test
    void everyKindOfPictureGivesAValidFile() throws IOException {
        Pixels page = Letter.pixels();
        var text = text(word("Rechnung", 300, 400), word("Größe", 700, 400), word("auffällig", 1000, 400));
        try (var writer = new PdfAWriter(INFO)) {
            writer.add(Picture.of(page, Tone.BLACK_WHITE, 300), text, 300);
            writer.add(Picture.of(page, Tone.GREY, 300), text, 300);
            writer.add(Picture.of(Pixels.of(Letter.image()), Tone.COLOUR, 300), text, 300);
            writer.add(Picture.of(Pixels.of(Letter.image()), Tone.COLOUR, 300, Picture.Kind.MIXED), text, 300);
            writer.add(Picture.of(page, Tone.GREY, 300, Picture.Kind.MIXED), text, 300);
            Files.write(file(), bytes(writer));
        }
        assertThat(VeraPdf.complaints(file())).isEmpty();
        try (var document = Loader.loadPDF(file().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            assertThat(new PDFTextStripper().getText(document)).contains("Rechnung Größe auffällig");
        }
    }

    @Test
    void charactersTheFontLacksDoNotBreakTheFile() throws IOException {
        try (var writer = new PdfAWriter(INFO)) {
            writer.add(
                    Picture.of(Letter.pixels(), Tone.BLACK_WHITE, 300),
                    text(word("發票", 300, 400), word("№€„“", 700, 400), word("\u0007x\uFFFD", 900, 400)),
                    300);
            Files.write(file(), bytes(writer));
        }
        assertThat(VeraPdf.complaints(file())).isEmpty();
    }

    @Test
    void carriesAFileInside() throws IOException {
        try (var writer = new PdfAWriter(INFO)) {
            writer.add(Picture.of(Letter.pixels(), Tone.BLACK_WHITE, 300), text(word("Summe", 300, 400)), 300);
            writer.put(new Attachment("vermerk.xml", "application/xml", "Transfervermerk", "<x/>".getBytes(UTF_8)));
            Files.write(file(), bytes(writer));
        }
        assertThat(VeraPdf.complaints(file(), PDFAFlavour.PDFA_3_U)).isEmpty();
        try (var document = Loader.loadPDF(file().toFile())) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("vermerk.xml");
            assertThat(Objects.requireNonNull(names.get("vermerk.xml"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo("<x/>".getBytes(UTF_8));
        }
    }

    /** A letterhead in colour over a photograph's tones: the letters stay sharp, the rest gives way. */
    @Test
    void layersKeepLettersAndTakeLessRoom() throws IOException {
        Pixels page = Pixels.of(Letter.image());
        int jpeg = size(Picture.of(page, Tone.COLOUR, 300, Picture.Kind.JPEG));
        int mixed = size(Picture.of(page, Tone.COLOUR, 300, Picture.Kind.MIXED));
        assertThat(mixed).isLessThan(jpeg * 2 / 3);
    }

    private static int size(Picture picture) throws IOException {
        try (var writer = new PdfAWriter(INFO)) {
            writer.add(picture, text(word("Summe", 300, 400)), 300);
            return bytes(writer).length;
        }
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        assertThat(onePage()).isEqualTo(onePage());
    }

    @Test
    void veraPdfNoticesABrokenFile() throws IOException {
        String broken = new String(onePage(), StandardCharsets.ISO_8859_1).replace("pdfaid:part", "pdfaid:pArt");
        Files.write(file(), broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(VeraPdf.complaints(file())).isNotEmpty();
    }

    @Test
    void blackAndWhitePageStaysSmall() throws IOException {
        assertThat(onePage().length).isLessThan(80_000);
    }

    private static byte[] onePage() throws IOException {
        try (var writer = new PdfAWriter(INFO)) {
            writer.add(Picture.of(Letter.pixels(), Tone.BLACK_WHITE, 300), text(word("Summe", 300, 400)), 300);
            return bytes(writer);
        }
    }

    private static byte[] bytes(PdfAWriter writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return bytes.toByteArray();
    }

    private Path file() {
        return directory.resolve("page.pdf");
    }

    private static PageText text(Word... words) {
        return new PageText(1, Letter.WIDTH, Letter.HEIGHT, List.of(words));
    }

    private static Word word(String text, int x, int y) {
        return new Word(text, 90, new Box(x, y, 250, 46), 0, 0);
    }
}
