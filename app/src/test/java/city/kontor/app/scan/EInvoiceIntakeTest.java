package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import city.kontor.capture.Refusal;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EInvoiceIntakeTest {
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));

    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private Station station;

    @BeforeEach
    void open() {
        var faults = new Faults();
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        station = new Station(folder.resolve("station"), new Tasks(background, ui, faults), Texts.of(Language.GERMAN));
        station.model.open();
    }

    @AfterEach
    void close() {
        station.close();
        background.close();
    }

    @Test
    void takesXmlWithDrawnPagesAndItsValuesAsTheyAre() throws IOException {
        DocumentModel document = take("rechnung.xml", SAMPLE.ubl());
        assertThat(document.field(FieldName.INVOICE_NUMBER).value()).isEqualTo("RE-4711");
        assertThat(document.field(FieldName.GROSS_TOTAL).value())
                .isEqualTo(SAMPLE.gross().toPlainString());
        assertThat(document.field(FieldName.LEITWEG_ID).value()).isEqualTo(SAMPLE.leitwegId());
        assertThat(document.taxes()).hasSize(2);
        assertThat(document.open()).isEmpty();
        assertThat(document.state()).isEqualTo(DocumentState.READY);
        assertThat(document.pages().getFirst().readingProperty().get())
                .hasValueSatisfying(page -> assertThat(page.text().plain()).contains("RE-4711"));
    }

    @Test
    void asksTheOfficialRules() throws IOException {
        DocumentModel sound = take("rechnung.xml", SAMPLE.ubl());
        ui.until(() -> sound.eInvoiceProperty().get().isPresent());
        assertThat(sound.eInvoiceProperty().get().orElseThrow().verdict().isValid())
                .hasValue(true);

        String withoutReference = new String(SAMPLE.ubl(), StandardCharsets.UTF_8)
                .replace("<cbc:BuyerReference>" + SAMPLE.leitwegId() + "</cbc:BuyerReference>", "");
        DocumentModel wrong = take("ohne-leitweg.xml", withoutReference.getBytes(StandardCharsets.UTF_8));
        ui.until(() -> wrong.eInvoiceProperty().get().isPresent());
        assertThat(wrong.eInvoiceProperty().get().orElseThrow().verdict().errors())
                .extracting(Finding::rule)
                .contains("BR-DE-15");
    }

    @Test
    void releasesTheXmlAsTheOriginal() throws IOException {
        DocumentModel document = take("rechnung.xml", SAMPLE.cii());
        station.model.release(document);
        ui.until(() -> !station.released.isEmpty());
        Release release = station.released.getFirst();
        Path home = folder.resolve("station/released").resolve(release.documentId());
        assertThat(home.resolve(release.originals().getFirst().sha256())).hasBinaryContent(SAMPLE.cii());
        assertThat(home.resolve("document.pdf")).isNotEmptyFile();
    }

    @Test
    void marksWhereThePageShowsAnotherAmount() throws IOException {
        DocumentModel sound = take("gut.pdf", SAMPLE.pdf());
        assertThat(sound.field(FieldName.GROSS_TOTAL).complaintProperty().get()).isEmpty();

        DocumentModel forged = take("anders.pdf", SAMPLE.pdfShowing(new BigDecimal("9876.54")));
        FieldModel gross = forged.field(FieldName.GROSS_TOTAL);
        assertThat(gross.value()).isEqualTo(SAMPLE.gross().toPlainString());
        assertThat(gross.complaintProperty().get()).hasValueSatisfying(complaint -> {
            assertThat(complaint.key()).isEqualTo("check.page");
            assertThat(complaint.values())
                    .containsExactly("9876.54", SAMPLE.gross().toPlainString());
        });
        assertThat(gross.standing()).isEqualTo(FieldStanding.WRONG);
        gross.confirm();
        assertThat(gross.complaintProperty().get()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithXmlThatIsNoInvoice() throws IOException {
        add("bestellung.xml", "<Order xmlns='urn:x'/>".getBytes(StandardCharsets.UTF_8));
        add("abgeschnitten.xml", Arrays.copyOf(SAMPLE.ubl(), 700));
        ui.until(() -> station.model.problems().all().size() == 2);
        assertThat(station.model.problems().all()).allSatisfy(problem -> {
            assertThat(problem.refusal().kind()).isEqualTo(Refusal.Kind.NO_INVOICE);
            assertThat(problem.refusal().file()).endsWith(".xml");
        });
    }

    private void add(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in")).resolve(name);
        Files.write(file, bytes);
        station.model.add(List.of(file));
    }

    private DocumentModel take(String name, byte[] bytes) throws IOException {
        int before = station.model.documents().size();
        add(name, bytes);
        ui.until(() -> station.model.documents().size() > before
                && station.model.documents().getLast().hasFields()
                && !station.model.intake().busyProperty().get());
        return station.model.documents().getLast();
    }
}
