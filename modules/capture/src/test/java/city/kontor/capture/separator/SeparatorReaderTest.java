package city.kontor.capture.separator;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.bench.SeparatorBench;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Turn;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorReaderTest {
    private static final Separator SCHOOLS = Separator.of("dept:schule");

    private static byte[] printed(Separator separator) throws IOException {
        var pdf = new ByteArrayOutputStream();
        SeparatorSheets.write(
                List.of(new SeparatorSheets.Sheet(separator, "Amt für Schulen und Sport", "Neues Dokument")), pdf);
        return pdf.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsASheetWhicheverWayUpItLies(int quarters) throws IOException {
        Pixels page = Pixels.of(SampleScan.clean(printed(SCHOOLS)).getFirst()).toGrey();
        assertThat(SeparatorReader.on(Turn.quarters(page, quarters), 300)).contains(SCHOOLS);
    }

    @Test
    void readsASheetThatNamesNoDepartment() throws IOException {
        Pixels page = Pixels.of(SampleScan.worn(printed(Separator.next()), 7).getFirst())
                .toGrey();
        assertThat(SeparatorReader.on(page, 300)).contains(Separator.next());
    }

    @Test
    void readsWornSheetsAtThreeDegrees() throws IOException {
        assertThat(SeparatorBench.recall(10)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void takesNoOtherPageForASheet() throws IOException {
        for (SampleLayout layout : SampleLayout.values()) {
            byte[] invoice = SampleInvoices.create(3, layout, Recipient.department("Bereich Tiefbau"))
                    .pdf();
            for (var page : SampleScan.worn(invoice, 3)) {
                assertThat(SeparatorReader.on(Pixels.of(page).toGrey(), 300)).isEmpty();
            }
        }
    }

    @Test
    void leavesCodesOfOthersAlone() {
        assertThat(Separator.read("KONTOR:2:NEXT")).isEmpty();
        assertThat(Separator.read("KONTOR:1:DEPT:")).isEmpty();
        assertThat(Separator.read("https://example.org")).isEmpty();
        assertThat(Separator.read(SCHOOLS.code())).isEqualTo(Optional.of(SCHOOLS));
    }
}
