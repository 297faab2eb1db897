package city.kontor.capture.pipeline;

import city.kontor.capture.DataFiles;
import city.kontor.capture.FieldReader;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.StatedInvoice;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import city.kontor.capture.ocr.OcrPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The scan station's engine: takes files into a draft, shows their pages quickly, reads them in the background, and
 * releases documents as PDF/A.
 *
 * <p>Everything that takes time runs on the pipeline's own threads and is told to the listener from there. Drafts
 * themselves are edited and saved by the caller.
 */
public final class CapturePipeline implements AutoCloseable {
    /** The longer side of a thumbnail, in pixels. */
    public static final int THUMBNAIL = 320;

    private final DraftStore store;
    private final FieldReader fields;
    private final DataFiles data;
    private final Limits limits;
    private final PageWorker pages;
    private final Set<CaptureJob> jobs = ConcurrentHashMap.newKeySet();
    private final ExecutorService coordinators = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("capture-job-", 0).factory());

    /**
     * A pipeline over a store of drafts.
     *
     * @param ocr closed by the caller, after this
     * @param data which files state their invoice themselves
     * @param threads how many pages are read at once
     */
    public CapturePipeline(
            DraftStore store, OcrPool ocr, FieldReader fields, DataFiles data, Limits limits, int threads) {
        this.store = store;
        this.fields = fields;
        this.data = data;
        this.limits = limits;
        this.pages = new PageWorker(store, ocr, threads);
    }

    /** Takes a file into a draft: keeps its bytes, then shows and reads every page. */
    public CaptureJob add(String draftId, Path file, Consumer<CaptureEvent> listener) {
        return start(listener, job -> {
            String name = String.valueOf(file.getFileName());
            String hash;
            try {
                hash = store.keep(draftId, file);
            } catch (IOException e) {
                var kind = Files.isReadable(file) ? Refusal.Kind.NOT_WRITTEN : Refusal.Kind.NOT_FOUND;
                throw new RefusedException(Refusal.ofFile(kind, name, String.valueOf(e.getMessage())));
            }
            Original original;
            try (Source source = open(draftId, hash, name)) {
                original = new Original(hash, name, source.pages());
            } catch (RefusedException e) {
                quarantine(draftId, hash, name);
                throw e;
            }
            listener.accept(new CaptureEvent.Opened(original));
            show(draftId, original, allPages(original), job, listener);
        });
    }

    /** Why a file cannot be taken in, found without taking it; empty if it can. Blocks. */
    public Optional<Refusal> check(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (RefusedException.unwrap(data.sheets(file, name)).isEmpty()) {
                RefusedException.unwrap(Sources.open(file, name, limits)).close();
            }
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    private void quarantine(String draftId, String hash, String name) throws RefusedException {
        try {
            store.quarantine(draftId, hash, name);
        } catch (IOException e) {
            throw new RefusedException(Refusal.ofFile(Refusal.Kind.NOT_WRITTEN, name, String.valueOf(e.getMessage())));
        }
    }

    private static List<PageRef> allPages(Original original) {
        var all = new ArrayList<PageRef>();
        for (int page = 1; page <= original.pages(); page++) {
            all.add(PageRef.of(original.sha256(), page));
        }
        return all;
    }

    /** Shows every page of a draft again after a restart, and reads those that were not read yet. */
    public CaptureJob resume(Draft draft, Consumer<CaptureEvent> listener) {
        return start(listener, job -> {
            Map<String, List<PageRef>> wanted = new LinkedHashMap<>();
            for (DraftDocument document : draft.documents()) {
                for (PageRef page : document.pages()) {
                    wanted.computeIfAbsent(page.original(), hash -> new ArrayList<>())
                            .add(page);
                }
            }
            for (Original original : draft.originals()) {
                show(draft.id(), original, wanted.getOrDefault(original.sha256(), List.of()), job, listener);
            }
        });
    }

    /** Reads one page again, because the operator turned it. */
    public CaptureJob read(String draftId, Original original, PageRef page, Consumer<CaptureEvent> listener) {
        return start(listener, job -> show(draftId, original, List.of(page), job, listener));
    }

    /** Thumbnails come from a second opening of the file, so that they need not wait for pages being read. */
    private void show(
            String draftId, Original original, List<PageRef> wanted, CaptureJob job, Consumer<CaptureEvent> listener)
            throws RefusedException {
        if (wanted.isEmpty()) {
            return;
        }
        try (Source forShow = open(draftId, original.sha256(), original.name());
                Source forReading = open(draftId, original.sha256(), original.name());
                var running = pages.batch(draftId, original, forReading, job, listener)) {
            for (PageRef page : wanted) {
                if (job.isCancelled()) {
                    return;
                }
                switch (forShow.thumbnail(page.page(), THUMBNAIL)) {
                    case Outcome.Done<Pixels>(Pixels picture) ->
                        listener.accept(new CaptureEvent.Thumbnail(page, picture));
                    case Outcome.Refused<Pixels>(Refusal refusal) -> {
                        listener.accept(new CaptureEvent.Refused(refusal));
                        continue;
                    }
                }
                running.submit(page);
            }
        }
    }

    /** Work of one job. */
    private interface Work {
        void run(CaptureJob job) throws RefusedException;
    }

    private CaptureJob start(Consumer<CaptureEvent> listener, Work work) {
        var job = new CaptureJob();
        jobs.add(job);
        coordinators.execute(() -> {
            try {
                work.run(job);
            } catch (RefusedException e) {
                listener.accept(new CaptureEvent.Refused(e.refusal()));
            } catch (RuntimeException e) {
                job.finished().completeExceptionally(e);
            } finally {
                jobs.remove(job);
            }
            listener.accept(new CaptureEvent.Finished(job.isCancelled()));
            job.finished().complete(null);
        });
        return job;
    }

    /**
     * The fields of a document: what its file states, and otherwise what was read of its pages so far. Page numbers count in the
     * document's order.
     */
    public InvoiceFields fields(String draftId, DraftDocument document) throws IOException {
        var texts = new ArrayList<PageText>();
        for (int i = 0; i < document.pages().size(); i++) {
            int number = i + 1;
            store.page(draftId, document.pages().get(i))
                    .ifPresent(read -> texts.add(DocumentWriter.numbered(read.text(), number)));
        }
        InvoiceFields read = fields.read(texts);
        return stated(draftId, document)
                .map(facts -> read.statedBy(facts, texts))
                .orElse(read);
    }

    /** Only a document that is one file, whole or in part, is what that file states. */
    private Optional<StatedInvoice> stated(String draftId, DraftDocument document) {
        List<String> originals =
                document.pages().stream().map(PageRef::original).distinct().toList();
        return originals.size() == 1 ? data.stated(store.original(draftId, originals.getFirst())) : Optional.empty();
    }

    /** A page upright and straight at its full resolution, as its words' boxes count; takes about half a second. */
    public Outcome<Pixels> picture(String draftId, Original original, PageRef page) {
        try (Source source = open(draftId, original.sha256(), original.name())) {
            return new Outcome.Done<>(
                    pages.place(draftId, original, source, page).picture());
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    /**
     * Writes a document's PDF/A. Pages that were not read yet are read now. Blocks; called from a background thread,
     * whose interruption cancels.
     *
     * @param title what viewers show
     * @param target the file to write; appears only when it is complete
     * @param made the date the PDF/A carries
     */
    public Outcome<Released> release(
            Draft draft, String documentId, String title, Path target, Instant made, Writing writing) {
        try {
            var writer = new DocumentWriter(draft, pages, this::open, writing);
            return new Outcome.Done<>(writer.write(draft.document(documentId), title, target, made));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    private Source open(String draftId, String hash, String name) throws RefusedException {
        return RefusedException.unwrap(Sources.open(pages(draftId, hash, name), name, limits));
    }

    /** The file whose pages are shown: the original, or the sheets drawn of one that has none. */
    private Path pages(String draftId, String hash, String name) throws RefusedException {
        Path original = store.original(draftId, hash);
        Path drawn = store.sheets(draftId, hash);
        if (Files.exists(drawn)) {
            return drawn;
        }
        Optional<byte[]> sheets = RefusedException.unwrap(data.sheets(original, name));
        try {
            if (sheets.isPresent()) {
                store.keepSheets(draftId, hash, sheets.get());
                return drawn;
            }
            return original;
        } catch (IOException e) {
            throw new RefusedException(Refusal.ofFile(Refusal.Kind.NOT_WRITTEN, name, String.valueOf(e.getMessage())));
        }
    }

    /** Cancels what is running; what was read so far stays in the drafts. */
    @Override
    public void close() {
        coordinators.shutdown();
        jobs.forEach(CaptureJob::cancel);
        jobs.forEach(job -> job.finished().exceptionally(bug -> null).join());
        pages.close();
    }
}
