package city.kontor.app.scan;

import city.kontor.app.desk.RefusedException;
import city.kontor.app.kit.Progress;
import city.kontor.app.kit.Texts;
import city.kontor.app.scan.KnownInvoices.Twin;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.pdf.Picture;
import city.kontor.capture.pipeline.Released;
import city.kontor.capture.pipeline.Writing;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ReleasedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private final StationBatches station;
    private final Deviations deviations;

    Releases(ScanStationModel.Parts parts, Texts texts, Batches batches, StationBatches station) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.station = station;
        deviations = new Deviations(texts, batches);
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
        List<String> unlike = deviations.of(draft);
        var scanned = station.scanned(draft, unlike, "");
        document.releasing(true);
        parts.tasks()
                .<Released>start(texts.get("work.release", title), progress -> {
                    Optional<Batch> batch = station.readyToRelease(draft, document.id(), scanned);
                    Released released = write(draft, document.id(), title, writing(draft, batch, unlike), progress);
                    var handOver = new HandOver(
                            batch.map(Batch::id).orElse(""),
                            new ReleasedDocument(
                                    document.id(),
                                    title,
                                    released.pages().size(),
                                    HandOver.sha256(released.pdf()),
                                    released.noteSha256().orElse("")));
                    handOver.keep(parts.output());
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
                    station.released(handOver);
                    handOver.forget(parts.output());
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

    /** As the batch's profile wants it. */
    private Writing writing(Draft draft, Optional<Batch> batch, List<String> unlike) {
        return batch.map(known -> new Writing(
                        kind(known.profile().settings().output()),
                        known.profile().settings().replacing()
                                ? Optional.of(new TransferNote(
                                        known, draft, unlike, parts.clock().instant())::about)
                                : Optional.empty()))
                .orElse(Writing.PLAIN);
    }

    private static Picture.Kind kind(Profile.Output output) {
        return switch (output) {
            case BY_PAGE -> Picture.Kind.BY_PAGE;
            case GROUP_4 -> Picture.Kind.GROUP_4;
            case MIXED -> Picture.Kind.MIXED;
            case JPEG -> Picture.Kind.JPEG;
        };
    }

    private Released write(Draft draft, String documentId, String title, Writing writing, Progress progress)
            throws NotWrittenException, IOException {
        Files.createDirectories(parts.output());
        Path pdf = parts.output().resolve(documentId + ".pdf");
        Outcome<Released> outcome = parts.pipeline()
                .release(draft, documentId, title, pdf, parts.clock().instant(), writing);
        progress.check();
        return switch (outcome) {
            case Outcome.Done<Released>(Released released) -> released;
            case Outcome.Refused<Released>(Refusal refusal) -> throw new NotWrittenException(refusal);
        };
    }
}
