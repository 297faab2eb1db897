package city.kontor.capture.pipeline;

import city.kontor.capture.FieldReader;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.SafeFile;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.pdf.PdfAWriter;
import city.kontor.capture.pdf.Picture;
import city.kontor.paper.PdfInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads whole files and writes their PDF/A in one pass. Safe for use by several threads; the pages of all files share
 * one set of workers, and no more pages are in memory than there are
 * workers.
 */
public final class Extractor implements AutoCloseable {
    private final Limits limits;
    private final FieldReader fields;
    private final PageRecogniser recogniser;
    private final ExecutorService workers;
    private final int ahead;

    public Extractor(OcrPool ocr, FieldReader fields, Limits limits, int threads) {
        this.limits = limits;
        this.fields = fields;
        this.recogniser = new PageRecogniser(ocr);
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("capture-", 0).factory());
        this.ahead = 2 * threads;
    }

    /** A page with its picture already encoded, which is a hundredth of its pixels. */
    private record Encoded(PageText text, Picture picture, double dpi) {}

    /**
     * Reads a file and writes its PDF/A.
     *
     * @param pdf where to write; only complete files ever appear there
     * @param made the date the PDF/A carries
     */
    public Outcome<Extraction> extract(Path file, Path pdf, Instant made) {
        String name = String.valueOf(file.getFileName());
        try (Source source = RefusedException.unwrap(Sources.open(file, limits))) {
            return new Outcome.Done<>(extract(source, name, pdf, new PdfInfo(name, made)));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (IOException e) {
            return new Outcome.Refused<>(
                    Refusal.ofFile(Refusal.Kind.NOT_WRITTEN, name, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused<>(Refusal.ofFile(Refusal.Kind.CANCELLED, name, ""));
        } catch (RuntimeException e) {
            // A bug met by one file must not cost the others of the batch.
            System.getLogger(Extractor.class.getName()).log(System.Logger.Level.ERROR, file.toString(), e);
            return new Outcome.Refused<>(Refusal.ofFile(Refusal.Kind.INTERNAL, name, e.toString()));
        }
    }

    private Extraction extract(Source source, String name, Path pdf, PdfInfo info)
            throws RefusedException, IOException, InterruptedException {
        var texts = new ArrayList<PageText>();
        Deque<Future<Encoded>> running = new ArrayDeque<>();
        try (var writer = new PdfAWriter(info)) {
            for (int page = 1; page <= source.pages(); page++) {
                if (running.size() >= ahead) {
                    add(running.removeFirst(), writer, texts);
                }
                running.addLast(submit(source, name, page));
            }
            while (!running.isEmpty()) {
                add(running.removeFirst(), writer, texts);
            }
            SafeFile.write(pdf, writer::write);
        } finally {
            for (Future<Encoded> page : running) {
                page.cancel(true);
            }
        }
        return new Extraction(texts, fields.read(List.copyOf(texts)), pdf);
    }

    private Future<Encoded> submit(Source source, String name, int page) {
        return workers.submit(() -> encode(source, name, page));
    }

    private Encoded encode(Source source, String name, int page) throws RefusedException, IOException {
        var input = RefusedException.unwrap(source.read(page));
        try {
            ReadPage read = recogniser.recognise(page, input, OptionalInt.empty());
            return new Encoded(read.text(), Picture.of(read.picture(), read.tone(), read.dpi()), read.dpi());
        } catch (OcrException e) {
            throw new RefusedException(refusal(e, name, page));
        }
    }

    static Refusal refusal(OcrException e, String name, int page) {
        var kind = e.passing() ? Refusal.Kind.NOT_READ : Refusal.Kind.NO_READER;
        return new Refusal(kind, name, page, String.valueOf(e.getMessage()));
    }

    private static void add(Future<Encoded> running, PdfAWriter writer, List<PageText> texts)
            throws RefusedException, IOException, InterruptedException {
        try {
            Encoded page = running.get();
            writer.add(page.picture(), page.text(), page.dpi());
            texts.add(page.text());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RefusedException refused -> throw refused;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
