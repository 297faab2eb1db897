package city.kontor.xdomea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.testbed.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What is written is valid by the official schemas, with everything that clerks type. */
class Xdomea3Test {
    private static final UUID PROCESS = UUID.fromString("018f2f5e-0000-7000-8000-000000000001");
    private static final Head HEAD = new Head(
            PROCESS,
            Instant.parse("2026-11-23T09:30:00.123456Z"),
            new Party("Stadt Castrop-Rauxel", "Tiefbau"),
            new Party("Stadtarchiv", ""),
            "Kontor",
            "0.1.0");
    private static final byte[] BYTES = "Die Querung fehlt.".getBytes(StandardCharsets.UTF_8);

    private final XdomeaWriter writer = new Xdomea3();

    @Test
    void anOfferIsValid() throws Exception {
        var out = new ByteArrayOutputStream();
        writer.offer(out, HEAD, files());
        Map<String, byte[]> entries = entries(out);
        assertThat(entries.keySet()).containsExactly(PROCESS + "_Aussonderung.Anbieteverzeichnis.0501.xml");
        assertThat(flaws(entries.values().iterator().next())).isEmpty();
        assertThat(writer.name(HEAD, Kind.OFFER)).isEqualTo(PROCESS + "_Aussonderung.Anbieteverzeichnis.0501.zip");
    }

    @Test
    void aPackageIsValidAndHoldsEveryVersionItNames() throws Exception {
        var out = new ByteArrayOutputStream();
        writer.handOver(out, HEAD, files(), sha256 -> new ByteArrayInputStream(BYTES));
        Map<String, byte[]> entries = entries(out);
        byte[] message = Objects.requireNonNull(entries.remove(PROCESS + "_Aussonderung.Aussonderung.0503.xml"));
        assertThat(flaws(message)).isEmpty();
        assertThat(entries).hasSize(2).allSatisfy((name, bytes) -> {
            assertThat(name).matches("[0-9a-f-]{36}_.*");
            assertThat(new String(message, StandardCharsets.UTF_8)).contains("<xdomea:Dateiname>" + name + "<");
            assertThat(bytes).isEqualTo(BYTES);
        });
    }

    @Test
    void aReceiptIsValid() throws Exception {
        var out = new ByteArrayOutputStream();
        writer.appraisalReceived(out, HEAD);
        assertThat(flaws(entries(out).values().iterator().next())).isEmpty();
    }

    private static List<FileRecord> files() {
        var retained = new Retained(10, LocalDate.of(2025, 12, 31), Decision.APPRAISE);
        var version = new VersionRecord(
                1, "a".repeat(64), "Vermerk \"Ort\" <1>.txt", "Anna Muster", Instant.parse("2015-02-03T10:00:00Z"));
        var odd = new VersionRecord(
                2, "b".repeat(64), "x".repeat(250) + ".dwg", "Anna Muster", Instant.parse("2015-02-04T10:00:00Z"));
        var document = new DocumentRecord(
                UUID.randomUUID(),
                "Vermerk \u0001 & \uD83D\uDE00",
                "66-1",
                "",
                Optional.of(LocalDate.of(2015, 2, 3)),
                "RW 17",
                List.of(version, odd));
        var one = new CaseRecord(
                UUID.randomUUID(),
                "Planung",
                "66-1-1",
                "Notiz",
                retained,
                LocalDate.of(2014, 5, 6),
                Optional.of(LocalDate.of(2015, 7, 8)),
                List.of(document),
                List.of(new Contact(
                        "Paula Nachbar",
                        "Anliegerin",
                        "Brückenweg 5",
                        "44575",
                        "Castrop-Rauxel",
                        "p@example.org",
                        "0")));
        var full = new FileRecord(
                UUID.randomUUID(),
                "Ausbau Lange Straße",
                "66-tiefbau-2014/0001",
                "Tiefbau",
                "Förderung",
                new Position("66.1", "Neubau"),
                retained,
                "Planschrank 3",
                LocalDate.of(2014, 1, 2),
                LocalDate.of(2015, 9, 10),
                List.of(new LogLine("Anna Muster", Instant.parse("2015-02-03T10:00:00Z"), "Akte angelegt")),
                List.of(one));
        var bare = new FileRecord(
                UUID.randomUUID(),
                "Leer",
                "",
                "",
                "",
                new Position("", ""),
                new Retained(0, LocalDate.of(2015, 12, 31), Decision.DESTROY),
                "",
                LocalDate.of(2014, 1, 2),
                LocalDate.of(2015, 9, 10),
                List.of(),
                List.of());
        return List.of(full, bare);
    }

    private static Map<String, byte[]> entries(ByteArrayOutputStream out) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** What the official schemas say against a message. */
    static List<String> flaws(byte[] message) throws Exception {
        Optional<Path> schemas = SharedData.folder().map(data -> data.resolve("schemas"));
        assumeTrue(schemas.filter(Files::isDirectory).isPresent(), "The official schemas are not beside this project");
        var flaws = new ArrayList<String>();
        var validator = schema(schemas.get()).newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                flaws.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                flaws.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                flaws.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        return flaws;
    }

    /** The schemas name their imports by addresses on the network; here they are found beside each other. */
    private static Schema schema(Path schemas) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
            try (var all = Files.walk(schemas)) {
                Path found = all.filter(path -> path.getFileName().toString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(namespace + " " + systemId));
                return new Input(found.toUri().toString(), Files.readString(found, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return factory.newSchema(schemas.resolve("xdomea-3.0.0/xdomea-Nachrichten-AussonderungDurchfuehren.xsd")
                .toFile());
    }

    private record Input(String systemId, String text) implements LSInput {
        @Override
        public Reader getCharacterStream() {
            return new StringReader(text);
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public @Nullable InputStream getByteStream() {
            return null;
        }

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String data) {}

        @Override
        public String getSystemId() {
            return systemId;
        }

        @Override
        public void setSystemId(String id) {}

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String id) {}

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public String getEncoding() {
            return "UTF-8";
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
