package city.kontor.app.scan;

import city.kontor.app.desk.RefusedException;
import city.kontor.app.kit.Progress;
import city.kontor.app.kit.Texts;
import city.kontor.app.scan.KnownInvoices.Twin;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.pipeline.Released;
import city.kontor.capture.pipeline.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets documents go: writes the PDF/A, hands everything over, and only then takes the document off the desk. */
final class Releases {
    /** A document's PDF/A could not be written. */
    private static final class NotWrittenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        private NotWrittenException(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }
    }

    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;

    Releases(ScanStationModel.Parts parts, Texts texts, Batches batches) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
    }

    /** Looks whether this invoice was registered before. */
    void examine(DocumentModel document, Consumer<Optional<Twin>> answer) {
        var values = document.values();
        String sha256 = document.pages().getFirst().place().original();
        parts.tasks()
                .<Optional<Twin>>start(
                        texts.get("work.twins"), progress -> parts.known().twin(sha256, values))
                .then(answer);
    }

    void release(DocumentModel document, Consumer<ScanNews> news) {
        String title = document.titleProperty().get();
        Draft draft = batches.draft(document.draftId());
        var values = document.values();
        var readings =
                document.readingsProperty().get().map(InvoiceFields::values).orElse(Map.of());
        var department = document.departmentProperty().get();
        document.releasing(true);
        parts.tasks()
                .<Released>start(texts.get("work.release", title), progress -> {
                    Released released = write(draft, document.id(), title, progress);
                    parts.target()
                            .release(new Release(
                                    document.id(),
                                    released.originals().stream()
                                            .map(original -> new Release.OriginalFile(
                                                    parts.store().original(draft.id(), original.sha256()),
                                                    original.name(),
                                                    original.sha256()))
                                            .toList(),
                                    released.pdf(),
                                    released.pages().size(),
                                    values,
                                    readings,
                                    department));
                    Files.deleteIfExists(released.pdf());
                    return released;
                })
                .onFailure(
                        NotWrittenException.class,
                        failure -> news.accept(new ScanNews.NotReleased(title, failure.refusal)))
                .onFailure(
                        RefusedException.class,
                        refused -> news.accept(new ScanNews.NotHandedOver(title, texts.reason(refused.reason()))))
                .onFailure(
                        IOException.class,
                        failure -> news.accept(new ScanNews.NotHandedOver(title, String.valueOf(failure.getMessage()))))
                .then(released -> {
                    batches.letGo(document);
                    news.accept(new ScanNews.Released(title));
                })
                .atEnd(() -> document.releasing(false));
    }

    private Released write(Draft draft, String documentId, String title, Progress progress)
            throws NotWrittenException, IOException {
        Files.createDirectories(parts.output());
        Path pdf = parts.output().resolve(documentId + ".pdf");
        Outcome<Released> outcome = parts.pipeline()
                .release(draft, documentId, title, pdf, parts.clock().instant(), Writing.PLAIN);
        progress.check();
        return switch (outcome) {
            case Outcome.Done<Released>(Released released) -> released;
            case Outcome.Refused<Released>(Refusal refusal) -> throw new NotWrittenException(refusal);
        };
    }
}
