package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.app.office.OfficeDocuments;
import city.kontor.app.office.OfficeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An office document as the PDF that LibreOffice makes of it; the conversion ends when nobody looks any more. */
final class OfficeView extends StackPane {
    private static final double SPINNER = 36;

    private final Kit kit;
    private final Texts texts;
    private final OfficeDocuments office;
    private final PdfViewer pdf;
    private Optional<Job<byte[]>> converting = Optional.empty();

    OfficeView(Kit kit, OfficeDocuments office) {
        this.kit = kit;
        texts = kit.texts().beside(OfficeView.class);
        this.office = office;
        pdf = new PdfViewer(kit);
    }

    PdfViewer pages() {
        return pdf;
    }

    /** @param outside opens it in the program that this machine has for it */
    void show(Viewable document, Node missing, Action outside) {
        clear();
        if (!office.isInstalled()) {
            getChildren().setAll(failed("MISSING", outside));
            return;
        }
        getChildren().setAll(waiting());
        Job<byte[]> job = kit.tasks().start(texts.get("office.converting"), progress -> {
            try (InputStream in = document.source().open()) {
                return office.pdf(document.sha256(), in, document.mediaType(), document.name());
            }
        });
        converting = Optional.of(job);
        job.onFailure(
                        OfficeException.class,
                        failure -> put(job, failed(failure.why().name(), outside)))
                .onFailure(IOException.class, failure -> put(job, missing))
                .then(made -> {
                    if (converting.filter(job::equals).isPresent()) {
                        pdf.show(() -> new ByteArrayInputStream(made), missing, failed("BROKEN", outside));
                        getChildren().setAll(pdf);
                    }
                })
                .atEnd(() -> {
                    if (job.isCancelled()) {
                        put(job, failed("CANCELLED", outside));
                    }
                });
    }

    void clear() {
        Optional<Job<byte[]>> running = converting;
        converting = Optional.empty();
        running.ifPresent(Job::cancel);
        pdf.clear();
        getChildren().clear();
    }

    private void put(Job<byte[]> job, Node node) {
        if (converting.filter(job::equals).isPresent()) {
            getChildren().setAll(node);
        }
    }

    private Node waiting() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(SPINNER, SPINNER);
        var cancel = new Button(texts.get("office.cancel"));
        cancel.setOnAction(event -> converting.ifPresent(Job::cancel));
        var state =
                new EmptyState(Feather.FILE_TEXT, texts.get("office.converting"), texts.get("office.converting.text"));
        state.getChildren().add(new VBox(12, spinner, cancel));
        return state;
    }

    private Node failed(String why, Action outside) {
        return new EmptyState(
                why.equals("PASSWORD") ? Feather.LOCK : Feather.FILE,
                texts.get("office." + why + ".title"),
                texts.get("office." + why + ".text"),
                outside);
    }
}
