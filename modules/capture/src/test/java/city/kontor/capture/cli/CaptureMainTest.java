package city.kontor.capture.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.capture.Letter;
import city.kontor.capture.TiffFile;
import city.kontor.capture.pdf.VeraPdf;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the command line as its users do: a process with its own standard output. */
class CaptureMainTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path directory;

    private Path in;

    @BeforeEach
    void files() throws IOException {
        in = Files.createDirectory(directory.resolve("eingang"));
        TiffFile.write(in.resolve("b.tif"), Letter.pixels(), Letter.pixels());
        ImageIO.write(Letter.image(), "png", in.resolve("a.png").toFile());
        ImageIO.write(Letter.image(), "jpg", in.resolve("b.jpg").toFile());
        Files.createFile(in.resolve("c.pdf"));
    }

    private record Run(int exit, List<JsonNode> lines) {}

    @Test
    void givesOneObjectALineAndTheSameForAnyNumberOfThreads() throws Exception {
        Run one = run("1", "eins");
        Run two = run("2", "zwei");
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.lines())
                .extracting(line -> new File(line.get("file").asString()).getName())
                .containsExactly("a.png", "b.jpg", "b.tif", "c.pdf");
        assertThat(one.lines()).extracting(line -> line.get("pages").asInt()).containsExactly(1, 1, 2, 0);
        JsonNode first = one.lines().getFirst();
        assertThat(first.propertyNames()).containsExactly("file", "pages", "fields", "text", "pdf", "millis", "error");
        assertThat(first.get("fields").get("grossTotal").get("value").asString())
                .isEqualTo("1469.13");
        assertThat(first.get("fields").get("issueDate").get("value").asString()).isEqualTo("2026-11-03");
        assertThat(first.get("fields").get("grossTotal").get("box")).hasSize(4);
        assertThat(first.get("text").asString()).contains("Rechnungsbetrag 1.469,13 EUR");
        assertThat(first.get("error").isNull()).isTrue();
        assertThat(one.lines().getLast().get("error").asString()).contains("c.pdf");
        for (int i = 0; i < 4; i++) {
            for (String key : List.of("file", "pages", "fields", "text", "error")) {
                assertThat(two.lines().get(i).get(key))
                        .isEqualTo(one.lines().get(i).get(key));
            }
        }
        for (String name : List.of("a.pdf", "b.pdf", "b-2.pdf")) {
            Path pdf = directory.resolve("eins").resolve(name);
            assertThat(directory.resolve("zwei").resolve(name)).hasSameBinaryContentAs(pdf);
            assertThat(VeraPdf.complaints(pdf)).isEmpty();
        }
    }

    @Test
    void refusesWrongArguments() {
        assertThatThrownBy(() -> Arguments.parse("a.pdf")).hasMessageContaining("--out");
        assertThatThrownBy(() -> Arguments.parse("--out", "x")).hasMessageContaining("FILE");
        assertThatThrownBy(() -> Arguments.parse("a", "--out", "x", "--threads", "0"))
                .hasMessageContaining("--threads");
        assertThatThrownBy(() -> Arguments.parse("a", "--out")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Arguments.parse("a", "--aus", "x")).hasMessageContaining("--aus");
    }

    private Run run(String threads, String out) throws IOException, InterruptedException {
        Path errors = directory.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=de",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CaptureMain.class.getName(),
                        in.toString(),
                        "--out",
                        directory.resolve(out).toString(),
                        "--threads",
                        threads,
                        "--json")
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        var lines = new ArrayList<JsonNode>();
        for (String line : output.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).as(Files.readString(errors)).hasSize(4);
        return new Run(exit, lines);
    }
}
