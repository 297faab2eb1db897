package city.kontor.einvoice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.testbed.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EInvoiceMainTest {
    @TempDir
    private Path folder;

    @Test
    void printsALineAFile() throws IOException {
        var sample = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
        Files.write(folder.resolve("a.pdf"), sample.pdf());
        Files.writeString(folder.resolve("b.xml"), "no XML");
        List<JsonNode> lines = run(1, folder);
        JsonNode first = lines.getFirst();
        assertThat(first.path("file").asString()).endsWith("a.pdf");
        assertThat(first.path("syntax").asString()).isEqualTo("CII");
        assertThat(first.path("profile").asString()).isEqualTo("XRechnung 3.0");
        assertThat(first.path("valid").asBoolean()).isTrue();
        assertThat(first.path("errors")).isEmpty();
        assertThat(first.path("lines").asInt()).isEqualTo(3);
        assertThat(first.path("error").isNull()).isTrue();
        assertThat(first.path("fields").path("grossTotal").asString())
                .isEqualTo(sample.gross().toPlainString());
        JsonNode second = lines.getLast();
        assertThat(second.path("syntax").asString()).isEqualTo("none");
        assertThat(second.path("valid").isNull()).isTrue();
        assertThat(second.path("error").asString()).contains("b.xml");
    }

    /** Real invoices of several programs: each is read, each that has official rules keeps them. */
    @Test
    void saysThatAFolderIsEmpty(@TempDir Path empty) {
        assertThatThrownBy(() -> new EInvoiceMain()
                        .run(
                                Arguments.parse(new String[] {empty.toString()}),
                                new PrintStream(OutputStream.nullOutputStream())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(empty.toString());
    }

    @Test
    void readsTheSharedInvoices() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "needs shared/data beside the project, or KONTOR_SHARED");
        List<JsonNode> lines = run(0, shared.get().resolve("invoices"));
        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            assertThat(line.path("error").isNull()).isTrue();
            assertThat(line.path("fields").propertyNames())
                    .contains("invoiceNumber", "issueDate", "sellerName", "currency", "netTotal", "grossTotal");
            assertThat(
                            line.path("valid").isNull()
                                    ? line.path("profile").asString().startsWith("ZUGFeRD 1.0")
                                    : line.path("valid").asBoolean())
                    .as(line.toString())
                    .isTrue();
        });
    }

    private static List<JsonNode> run(int expected, Path input) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int code = new EInvoiceMain()
                .run(new Arguments(List.of(input), true), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(expected);
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
