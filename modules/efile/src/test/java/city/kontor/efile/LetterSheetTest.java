package city.kontor.efile;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterSheetTest {
    private static final float MM = 72 / 25.4f;
    private static final Letterhead HEAD = new Letterhead(
            Scope.department("tiefbau"),
            "Stadt Castrop-Rauxel",
            "Tiefbau",
            "Am Markt 1",
            "44575",
            "Castrop-Rauxel",
            "02305 106-0",
            "tiefbau@stadt.example",
            "www.stadt.example",
            "Öffnungszeiten: montags bis freitags 8 bis 12 Uhr");

    private static LetterSheet sheet(String sample, String block, boolean draft) {
        LetterTemplate template = LetterSamples.all().stream()
                .filter(one -> one.id().equals(sample))
                .findFirst()
                .orElseThrow();
        var letter = new Letter(
                template.id(),
                1,
                "Ingenieurbüro Wegstein\nFrau Beispiel\nBrückenweg 5\n44575 Castrop-Rauxel",
                "Guten Tag,",
                "2026-11-02",
                "",
                template.blocks().stream()
                        .map(name -> new LetterBlock(name, block))
                        .toList());
        return new LetterSheet(
                HEAD,
                template,
                letter,
                new LetterFacts(
                        Optional.of("66-tiefbau-2026/0001-001-1"),
                        "66-tiefbau-2026/0001",
                        "Ausbau Lange Straße",
                        "Planung",
                        "WS 12",
                        "",
                        "Tiefbauamt",
                        "Anna Muster",
                        ""),
                draft);
    }

    @Test
    void standsWhereTheStandardWantsItAndIsPdfA() throws Exception {
        byte[] pdf = sheet("letter-decision", "Ein langer Satz, der mehrere Zeilen füllt. ".repeat(60), false)
                .pdf(Instant.EPOCH);
        var places = new Places(pdf);
        // The window of a DL envelope: 45 mm high from 45 mm on, text 25 mm from the left.
        for (String line : List.of("Ingenieurbüro Wegstein", "44575 Castrop-Rauxel")) {
            assertThat(places.top(line)).isBetween(62.7f, 90f);
            assertThat(places.left(line)).isBetween(24.9f, 25.1f);
        }
        assertThat(places.top("Stadt Castrop-Rauxel · Am Markt 1")).isBetween(45f, 62.7f);
        assertThat(places.left("Mein Zeichen")).isBetween(124.9f, 125.1f);
        assertThat(places.top("Mein Zeichen")).isBetween(50f, 90f);
        assertThat(places.top("Guten Tag")).isGreaterThan(98.4f);
        assertThat(places.text())
                .contains("Seite 1 von", "66-tiefbau-2026/0001-001-1")
                .doesNotContain("ENTWURF");
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void namesWhatIsMissingAndMarksADraft() throws Exception {
        LetterSheet sheet = sheet("letter-hearing", "", true);
        assertThat(sheet.missing()).containsExactly("Beabsichtigte Entscheidung", "Sachverhalt", "Stellungnahme bis");
        assertThat(new Places(sheet.pdf(Instant.EPOCH)).text()).contains("[Sachverhalt]", "ENTWURF");
    }

    /** Where lines begin, in millimetres from the upper left corner. */
    private static final class Places extends PDFTextStripper {
        private record Line(String text, float left, float top) {}

        private final List<Line> lines = new ArrayList<>();
        private final String text;

        Places(byte[] pdf) throws IOException {
            setSortByPosition(false);
            try (var document = Loader.loadPDF(pdf)) {
                writeText(document, Writer.nullWriter());
                text = new PDFTextStripper().getText(document);
            }
        }

        @Override
        protected void writeString(String line, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            lines.add(new Line(line, first.getXDirAdj() / MM, first.getYDirAdj() / MM));
        }

        String text() {
            return text;
        }

        float left(String begins) {
            return line(begins).left();
        }

        float top(String begins) {
            return line(begins).top();
        }

        private Line line(String begins) {
            return lines.stream()
                    .filter(line -> line.text().startsWith(begins))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(begins + " in " + lines));
        }
    }
}
