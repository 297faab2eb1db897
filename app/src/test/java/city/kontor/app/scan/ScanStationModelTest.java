package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import city.kontor.capture.Refusal;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanStationModelTest extends StationAtWork {
    @Test
    void takesAFileAndReadsItsFields() throws IOException {
        SampleInvoice truth = Samples.invoice(1, SampleLayout.MUNICIPAL);
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.MUNICIPAL);
        assertThat(document.pages()).singleElement().satisfies(page -> {
            assertThat(page.thumbnailProperty().get()).isPresent();
            assertThat(page.readingProperty().get()).isPresent();
        });
        assertThat(document.field(FieldName.GROSS_TOTAL).value())
                .isEqualTo(truth.values().get(FieldName.GROSS_TOTAL));
        assertThat(document.field(FieldName.IBAN).readingProperty().get()).hasValueSatisfying(read -> {
            assertThat(read.page()).isEqualTo(1);
            assertThat(read.box().width()).isPositive();
        });
        ui.until(() -> document.departmentProperty().get().equals(Optional.of(Scope.department("tiefbau"))));
        assertThat(document.isDepartmentChosen()).isFalse();
    }

    /** Whoever watches a list that nobody else holds stops hearing of it. */
    @Test
    void handsOutTheSameListsEachTime() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.MUNICIPAL);
        assertThat(station.model.documents()).isSameAs(station.model.documents());
        assertThat(station.model.departments()).isSameAs(station.model.departments());
        assertThat(station.model.problems().all())
                .isSameAs(station.model.problems().all());
        assertThat(document.pages()).isSameAs(document.pages());
        assertThat(document.taxes()).isSameAs(document.taxes());
    }

    @Test
    void checksAgainWhileTheOperatorTypes() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.DIN_B_CLASSIC);
        FieldModel gross = document.field(FieldName.GROSS_TOTAL);
        String right = gross.value();
        gross.valueProperty().set("1.00");
        assertThat(gross.standing()).isEqualTo(FieldStanding.WRONG);
        assertThat(gross.complaintProperty().get().orElseThrow().key()).isEqualTo("check.gross");
        assertThat(document.open().getFirst()).isEqualTo(gross);
        gross.valueProperty().set(right);
        assertThat(gross.standing()).isEqualTo(FieldStanding.FINE);
    }

    @Test
    void listsWhatItCannotTakeAndTriesAgain() throws IOException {
        Path broken = Files.writeString(folder.resolve("notiz.pdf"), "kein PDF");
        station.model.add(List.of(broken));
        ui.until(() -> !station.model.problems().all().isEmpty() && isIdle());
        ProblemModel problem = station.model.problems().all().getFirst();
        assertThat(problem.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN_FORMAT);
        assertThat(problem.refusal().file()).isEqualTo("notiz.pdf");
        assertThat(news).containsExactly(new ScanNews.NotTaken(problem.refusal()));

        station.model.problems().retry(problem);
        ui.until(() -> news.size() == 2 && isIdle());
        assertThat(station.model.problems().all())
                .singleElement()
                .extracting(again -> again.refusal().file())
                .isEqualTo("notiz.pdf");
        station.model.problems().forget(station.model.problems().all().getFirst());
        assertThat(station.model.problems().all()).isEmpty();
    }

    @Test
    void doesNotTakeTheSameBytesTwice() throws IOException {
        DocumentModel first = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        Path copy = Files.copy(folder.resolve("in/Rechnung.pdf"), folder.resolve("in/Kopie.pdf"));
        station.model.add(List.of(copy));
        ui.until(() -> !news.isEmpty() && isIdle());
        assertThat(news).containsExactly(new ScanNews.AlreadyHere("Kopie.pdf", first));
        assertThat(station.model.documents()).containsExactly(first);
    }

    @Test
    void splitsJoinsMovesDeletesAndUndoes() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.TWO_PAGES);
        PageModel one = document.pages().get(0);
        PageModel two = document.pages().get(1);
        station.model.edits().splitBefore(document, two);
        assertThat(station.model.documents()).hasSize(2);
        assertThat(station.model.documents().get(1).pages()).containsExactly(two);
        station.model.edits().joinNext(document);
        assertThat(document.pages()).containsExactly(one, two);
        station.model.edits().move(document, List.of(two), 0);
        assertThat(document.pages()).containsExactly(two, one);
        station.model.edits().delete(document, List.of(two));
        assertThat(document.pages()).containsExactly(one);
        station.model.edits().delete(document);
        assertThat(station.model.documents()).isEmpty();

        for (int i = 0; i < 5; i++) {
            assertThat(station.model.edits().canUndoProperty().get()).isTrue();
            station.model.edits().undo();
        }
        assertThat(station.model.edits().canUndoProperty().get()).isFalse();
        DocumentModel back = station.model.documents().getFirst();
        assertThat(back.pages()).containsExactly(one, two);
        ui.until(() -> back.hasFields() && isIdle());
        assertThat(back.field(FieldName.INVOICE_NUMBER).value())
                .isEqualTo(Samples.invoice(1, SampleLayout.TWO_PAGES).values().get(FieldName.INVOICE_NUMBER));
    }

    @Test
    void readsATurnedPageAgain() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 2, SampleLayout.DIN_B_CLASSIC);
        PageModel page = document.pages().getFirst();
        int width = page.readingProperty().get().orElseThrow().text().width();
        station.model.edits().turn(document, page, 1);
        assertThat(document.state()).isEqualTo(DocumentState.READING);
        ui.until(() -> document.hasFields() && isIdle());
        assertThat(page.quarters()).isEqualTo(1);
        assertThat(page.readingProperty().get().orElseThrow().text().height()).isEqualTo(width);
        station.model.edits().undo();
        ui.until(() -> document.hasFields() && isIdle());
        assertThat(page.quarters()).isZero();
    }
}
