package city.kontor.capture.pipeline;

import city.kontor.capture.Refusal;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.Jpeg;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import city.kontor.capture.image.Tone;
import city.kontor.capture.image.Turn;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.separator.Separator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads the pages of a draft with a fixed number of threads, and keeps what was read. */
final class PageWorker implements AutoCloseable {
    private static final double VIEW_DPI = 150;
    private static final float VIEW_QUALITY = 0.8f;

    private final DraftStore store;
    private final PageRecogniser recogniser;
    private final ExecutorService workers;

    PageWorker(DraftStore store, OcrPool ocr, int threads) {
        this.store = store;
        this.recogniser = new PageRecogniser(ocr);
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("capture-", 0).factory());
    }

    /** Starts reading pages of one file; closing waits for those being read. */
    Batch batch(String draftId, Original original, Source source, CaptureJob job, Consumer<CaptureEvent> listener) {
        return new Batch(draftId, original, source, job, listener);
    }

    /** Pages of one file that are being read. */
    final class Batch implements AutoCloseable {
        private final String draftId;
        private final Original original;
        private final Source source;
        private final CaptureJob job;
        private final Consumer<CaptureEvent> listener;
        private final List<CompletableFuture<Void>> running = new ArrayList<>();

        private Batch(
                String draftId, Original original, Source source, CaptureJob job, Consumer<CaptureEvent> listener) {
            this.draftId = draftId;
            this.original = original;
            this.source = source;
            this.job = job;
            this.listener = listener;
        }

        void submit(PageRef page) {
            running.add(CompletableFuture.runAsync(
                    () -> {
                        if (!job.isCancelled()) {
                            listener.accept(read(draftId, original, source, page));
                        }
                    },
                    workers));
        }

        /** Waits for the pages: a file may only be closed when nobody reads from it any more. */
        @Override
        public void close() {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        }
    }

    private CaptureEvent read(String draftId, Original original, Source source, PageRef page) {
        try {
            Optional<KeptPage> kept = store.page(draftId, page);
            return new CaptureEvent.Read(
                    page, kept.isPresent() ? kept.get() : kept(readAndKeep(draftId, original, source, page)));
        } catch (RefusedException e) {
            return new CaptureEvent.Refused(e.refusal());
        } catch (IOException e) {
            return new CaptureEvent.Refused(notWritten(original, page, e));
        }
    }

    private static Refusal notWritten(Original original, PageRef page, IOException e) {
        return new Refusal(Refusal.Kind.NOT_WRITTEN, original.name(), page.page(), String.valueOf(e.getMessage()));
    }

    private ReadPage readAndKeep(String draftId, Original original, Source source, PageRef page)
            throws RefusedException, IOException {
        SourcePage input = RefusedException.unwrap(source.read(page.page()));
        try {
            ReadPage read = recogniser.recognise(page.page(), input, page.quarters());
            store.keepPage(draftId, page, kept(read));
            Pixels view = read.dpi() > VIEW_DPI ? Scale.by(read.picture(), VIEW_DPI / read.dpi()) : read.picture();
            store.keepView(draftId, page, Jpeg.encode(view, VIEW_QUALITY));
            return read;
        } catch (OcrException e) {
            throw new RefusedException(Extractor.refusal(e, original.name(), page.page()));
        }
    }

    private static KeptPage kept(ReadPage read) {
        var placement = read.placement();
        return new KeptPage(
                read.text(),
                placement.quarters(),
                placement.degrees(),
                read.dpi(),
                read.blank(),
                read.separator().map(Separator::code));
    }

    /** The page as it was read before, placed alike; read now if it was not. */
    ReadPage place(String draftId, Original original, Source source, PageRef page) throws RefusedException {
        try {
            Optional<KeptPage> kept = store.page(draftId, page);
            if (kept.isEmpty()) {
                return readAndKeep(draftId, original, source, page);
            }
            SourcePage input = RefusedException.unwrap(source.read(page.page()));
            Tone tone = Tone.of(input.pixels());
            Pixels picture =
                    tone == Tone.COLOUR ? input.pixels() : input.pixels().toGrey();
            var read = kept.get();
            Pixels placed = Turn.degrees(Turn.quarters(picture, read.quarters()), read.degrees());
            var placement = new Placement(read.quarters(), read.degrees());
            return new ReadPage(
                    read.text(),
                    placed,
                    tone,
                    read.dpi(),
                    placement,
                    read.blank(),
                    read.separator().flatMap(Separator::read));
        } catch (IOException e) {
            throw new RefusedException(notWritten(original, page, e));
        }
    }

    /** Runs work on a page with the same threads. */
    <T> Future<T> submit(Callable<T> task) {
        return workers.submit(task);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
