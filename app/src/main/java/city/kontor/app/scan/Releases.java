package city.kontor.app.scan;

import city.kontor.app.desk.RefusedException;
import city.kontor.app.kit.Progress;
import city.kontor.app.kit.Texts;
import city.kontor.app.scan.KnownInvoices.Twin;
import city.kontor.capture.FieldName;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.PageKey;
import city.kontor.capture.pdf.Picture;
import city.kontor.capture.pipeline.Released;
import city.kontor.capture.pipeline.Writing;
import city.kontor.kernel.Sha256;
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
import java.util.logging.Level;
import java.util.logging.Logger;

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

    private static final Logger LOG = Logger.getLogger(Releases.class.getName());

    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;
    private final StationBatches station;
    private final Deviations deviations;
    private final Lessons lessons;

    Releases(ScanStationModel.Parts parts, Texts texts, Batches batches, StationBatches station) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.station = station;
        deviations = new Deviations(texts, batches);
        lessons = new Lessons(parts.suppliers());
    }

    /** Looks whether this invoice was registered before. */
    void examine(DocumentModel document, Consumer<Optional<Twin>> answer) {
        var values = document.values();
        String sha256 = document.pages().getFirst().place().original();
        List<PageRef> pages = places(document);
        List<PageText> text = text(document);
        parts.tasks()
                .<Optional<Twin>>start(
                        texts.get("work.twins"),
                        progress -> parts.known().twin(sha256, values, keys(document.draftId(), pages, text)))
                .then(answer);
    }

    private static List<PageRef> places(DocumentModel document) {
        return document.pages().stream().map(PageModel::place).toList();
    }

    private static List<PageText> text(DocumentModel document) {
        return document.readingProperty().get().map(DocumentReading::pages).orElse(List.of());
    }

    /** A page whose picture cannot be read is found again by its values only. */
    private List<PageKey> keys(String draftId, List<PageRef> pages, List<PageText> text) {
        try {
            return PageKeys.of(parts.store(), draftId, pages, text);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "pages cannot be compared with earlier ones", e);
            return List.of();
        }
    }

    void release(DocumentModel document, Consumer<ScanNews> news) {
        String title = document.titleProperty().get();
        Draft draft = batches.draft(document.draftId());
        var values = document.values();
        var readings =
                document.readingsProperty().get().map(InvoiceFields::values).orElse(Map.of());
        var reading = document.readingProperty().get();
        var department = document.departmentProperty().get();
        List<PageRef> pages = places(document);
        List<String> unlike = deviations.of(draft, pages);
        var scanned = station.scanned(draft, deviations.of(draft), "");
        List<PageText> text = text(document);
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
                                    Sha256.hex(released.pdf()),
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
                                    reading.map(DocumentReading::lines).orElse(List.of()),
                                    keys(draft.id(), pages, text),
                                    document.mail(),
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
                    reading.ifPresent(read -> learn(document.id(), read, values, news));
                })
                .atEnd(() -> document.releasing(false));
    }

    /** As the batch's profile wants it. */
    private Writing writing(Draft draft, Optional<Batch> batch, List<String> unlike) {
        return batch.map(known -> new Writing(
                        kind(known.profile().settings().output()),
                        known.profile().settings().replacing()
                                ? Optional.of(new TransferNote(
                                        texts,
                                        known,
                                        parts.book().passedCheck(known.id()),
                                        draft,
                                        unlike,
                                        parts.clock().instant())::about)
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

    private void learn(
            String documentId, DocumentReading reading, Map<FieldName, String> values, Consumer<ScanNews> news) {
        parts.tasks()
                .<Optional<SupplierKnowledge.Learned>>start(
                        texts.get("work.learn"), progress -> lessons.learn(documentId, reading, values))
                .then(found ->
                        found.ifPresent(learned -> news.accept(new ScanNews.Learned(learned, () -> forget(learned)))));
    }

    private void forget(SupplierKnowledge.Learned learned) {
        parts.tasks().<Boolean>start(texts.get("work.forget"), progress -> {
            parts.suppliers().forget(learned);
            return true;
        });
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
