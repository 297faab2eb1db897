package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StationReleaseTest extends StationAtWork {
    @Test
    void losesNothingWhenTheProgramEnds() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.TWO_PAGES);
        document.field(FieldName.ORDER_REFERENCE).valueProperty().set("B-4711");
        document.choose(Scope.department("schule"));
        station.model.edits().splitBefore(document, document.pages().get(1));
        ui.until(station.model::isSaved);
        station.close();

        station = start();
        ui.until(() -> station.model.documents().size() == 2
                && station.model.documents().stream().allMatch(DocumentModel::hasFields)
                && isIdle());
        DocumentModel again = station.model.documents().getFirst();
        assertThat(again.field(FieldName.ORDER_REFERENCE).value()).isEqualTo("B-4711");
        assertThat(again.field(FieldName.ORDER_REFERENCE).isConfirmed()).isTrue();
        ui.until(() -> again.departmentProperty().get().equals(Optional.of(Scope.department("schule"))));
    }

    @Test
    void releasesWithOriginalAndPdfAndGoesToTheNext() throws IOException {
        DocumentModel first = take("Erste.pdf", 1, SampleLayout.DIN_B_CLASSIC);
        DocumentModel second = take("Zweite.pdf", 2, SampleLayout.MUNICIPAL);
        station.model.selectedProperty().set(Optional.of(first));
        station.model.release(first);
        assertThat(first.state()).isEqualTo(DocumentState.RELEASING);
        assertThat(station.model.selectedProperty().get()).contains(second);
        ui.until(() -> !news.isEmpty());
        assertThat(news).singleElement().isInstanceOf(ScanNews.Released.class);
        assertThat(station.model.documents()).containsExactly(second);
        Release release = station.released.getFirst();
        assertThat(release.values())
                .containsEntry(
                        FieldName.INVOICE_NUMBER,
                        Samples.invoice(1, SampleLayout.DIN_B_CLASSIC).values().get(FieldName.INVOICE_NUMBER));
        Path home = folder.resolve("station/released").resolve(release.documentId());
        assertThat(home.resolve("document.pdf")).isNotEmptyFile();
        assertThat(home.resolve(release.originals().getFirst().sha256()))
                .hasSameBinaryContentAs(folder.resolve("in/Erste.pdf"));

        station.model.release(second);
        ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        assertThat(station.store.drafts()).isEmpty();
    }

    @Test
    void keepsADocumentThatCouldNotBeHandedOver() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        Files.writeString(folder.resolve("station/released"), "in the way");
        station.model.release(document);
        ui.until(() -> !news.isEmpty());
        assertThat(news).singleElement().isInstanceOf(ScanNews.NotHandedOver.class);
        assertThat(station.model.documents()).containsExactly(document);
        assertThat(document.state()).isNotEqualTo(DocumentState.RELEASING);
    }

    @Test
    void doesNotShowADocumentAgainWhoseReleaseWasInterruptedAfterTheHandOver() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        ui.until(station.model::isSaved);
        station.close();
        Files.createDirectories(folder.resolve("station/released").resolve(document.id()));
        station = start();
        ui.until(() -> station.model.isOpen() && station.model.isSaved());
        assertThat(station.model.documents()).isEmpty();
        assertThat(station.store.drafts()).isEmpty();
    }
}
