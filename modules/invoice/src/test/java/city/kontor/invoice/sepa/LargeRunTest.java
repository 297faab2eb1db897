package city.kontor.invoice.sepa;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.FileLimits;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.testbed.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LargeRunTest {
    private static final Instant CLOSED = Instant.parse("2026-11-02T09:30:15.123Z");

    @Test
    void aRunBeyondTheLimitsBecomesSeveralBlocksAndFiles() throws Exception {
        PaymentRun run = run(10_001, FileLimits.STANDARD);
        List<PaymentFile> files = PaymentFile.of(run);
        assertThat(files)
                .extracting(PaymentFile::messageId)
                .containsExactly("ZL-2026-000007-1F1", "ZL-2026-000007-1F2");
        assertThat(files.getFirst().blocks())
                .extracting(PaymentFile.Block::id)
                .containsExactly("ZL-2026-000007-1F1-1", "ZL-2026-000007-1F1-2");
        assertThat(files.stream()
                        .flatMap(file -> file.blocks().stream())
                        .mapToLong(PaymentFile.Block::totalCents)
                        .sum())
                .isEqualTo(run.totalCents());
        var ids = new HashSet<String>();
        for (PaymentFile file : files) {
            ids.addAll(endToEndIds(bytes(file)));
        }
        assertThat(ids).hasSize(10_001);
    }

    @Test
    void everyFileOfALargeRunIsValidByTheSchema() throws Exception {
        Optional<Path> shared = SharedData.folder();
        Assumptions.assumeTrue(shared.isPresent(), "needs shared/data beside the project, or KONTOR_SHARED");
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        shared.get().resolve("schemas/sepa/pain.001.001.09.xsd").toFile());
        for (PaymentFile file : PaymentFile.of(run(10_001, FileLimits.STANDARD))) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes(file))));
        }
    }

    @Test
    void writingAgainGivesTheSameBytes() {
        String first = PaymentFile.sha256(PaymentFile.of(run(10_001, FileLimits.STANDARD)));
        assertThat(PaymentFile.sha256(PaymentFile.of(run(10_001, FileLimits.STANDARD))))
                .isEqualTo(first);
        assertThat(PaymentFile.sha256(PaymentFile.bytes(run(10_001, FileLimits.STANDARD))))
                .isEqualTo(first);
    }

    @Test
    void aLargeRunIsWrittenAsAStream() throws Exception {
        PaymentFile file = PaymentFile.of(run(50_000, FileLimits.NONE)).getFirst();
        var counter = new OutputStream() {
            private long bytes;
            private long largest;

            @Override
            public void write(int one) {
                bytes++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes += length;
                largest = Math.max(largest, length);
            }
        };
        long start = System.nanoTime();
        file.writeTo(counter);
        System.out.printf(
                "50,000 payments: %,d bytes in %d ms%n", counter.bytes, (System.nanoTime() - start) / 1_000_000);
        assertThat(counter.bytes).isGreaterThan(15_000_000);
        assertThat(counter.largest).as("written in small pieces").isLessThan(100_000);
    }

    private static byte[] bytes(PaymentFile file) throws Exception {
        var bytes = new ByteArrayOutputStream();
        file.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static List<String> endToEndIds(byte[] file) throws Exception {
        var ids = new java.util.ArrayList<String>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(file));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("EndToEndId")) {
                ids.add(xml.getElementText());
            }
        }
        return ids;
    }

    private static PaymentRun run(int payments, FileLimits limits) {
        var by = new Signature("d", "Dora", Optional.empty(), CLOSED);
        List<PaymentItem> items =
                IntStream.rangeClosed(1, payments).mapToObj(LargeRunTest::item).toList();
        return new PaymentRun(
                "r",
                Scope.department("kasse"),
                "ZL-2026-000007",
                PaymentRun.State.CLOSED,
                LocalDate.of(2026, 11, 10),
                "giro",
                items,
                1,
                Optional.of("ZL-2026-000007-1"),
                Optional.empty(),
                Optional.of(new CityAccount(
                        "giro",
                        "Giro",
                        "Stadt Castrop-Rauxel",
                        "DE75512108001245126199",
                        Optional.empty(),
                        true,
                        limits)),
                by,
                Optional.of(by),
                Optional.empty(),
                Optional.empty());
    }

    private static PaymentItem item(int i) {
        String number = "RE-2026-%06d".formatted(i);
        return new PaymentItem(
                "i-" + i,
                Scope.department("tiefbau"),
                number,
                "47-" + i,
                LocalDate.of(2026, 10, 28),
                Optional.empty(),
                "k" + i,
                "Müller & Söhne GmbH",
                "DE89370400440532013000",
                Optional.empty(),
                1_000 + i,
                0,
                PaymentItem.endToEndId(number, "ZL-2026-000007"),
                Optional.empty());
    }
}
