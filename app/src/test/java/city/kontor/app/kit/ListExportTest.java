package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ListExportTest {
    private record Line(String text, long cents, LocalDate day) {}

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void csvWritesNumbersAndDaysAsTheLanguageDoes() throws Exception {
        assertThat(csv(Language.GERMAN, new Line("Müller; \"Söhne\"", -123_456, DAY)))
                .isEqualTo("\uFEFFName;Betrag;Tag\r\n\"Müller; \"\"Söhne\"\"\";-1234,56;23.11.2026\r\n");
        assertThat(csv(Language.ENGLISH, new Line("x", 123_456, DAY))).contains("x;1234.56;23/11/2026");
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() throws Exception {
        for (String evil : List.of("=1+1", "+49 2305", "-x", "@SUM(A1)", "\t=1")) {
            assertThat(csv(Language.GERMAN, new Line(evil, 0, DAY))).contains("'" + evil + ";");
        }
        String sheet = sheet(new Line("=HYPERLINK(\"http://x\")", 0, DAY));
        assertThat(sheet).contains("t=\"inlineStr\"").contains("=HYPERLINK").doesNotContain("<f>");
    }

    @Test
    void xlsxKeepsNumbersAndDays() throws Exception {
        String sheet = sheet(new Line("x", 123_456, DAY));
        assertThat(sheet).contains("<v>1234.56</v>");
        assertThat(sheet).containsPattern("<v>46349(\\.0)?</v>");
    }

    @Test
    void aHundredThousandRowsAreWrittenRowByRow() throws Exception {
        List<Line> lines = IntStream.range(0, 100_000)
                .mapToObj(i -> new Line("Zeile " + i, i, DAY))
                .toList();
        long start = System.nanoTime();
        export(Language.GERMAN, lines).xlsx(OutputStream.nullOutputStream());
        System.out.printf("100,000 rows as XLSX in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static String csv(Language language, Line... lines) throws Exception {
        var bytes = new ByteArrayOutputStream();
        export(language, List.of(lines)).csv(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String sheet(Line... lines) throws Exception {
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                export(Language.GERMAN, List.of(lines)).xlsx(out);
            }
            // By the directory at its end, as spreadsheets do: the sizes stand there alone.
            try (var zip = new ZipFile(file.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static ListExport<Line> export(Language language, List<Line> lines) {
        return new ListExport<>(
                "Liste [2026/11]",
                List.of("Name", "Betrag", "Tag"),
                line -> List.of(CellValue.text(line.text()), CellValue.cents(line.cents()), CellValue.day(line.day())),
                lines::forEach,
                Texts.of(language).formats());
    }
}
