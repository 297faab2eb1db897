package city.kontor.capture.bench;

import city.kontor.capture.DataFiles;
import city.kontor.capture.Outcome;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Original;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pdf.Picture;
import city.kontor.capture.pipeline.CaptureEvent;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.capture.pipeline.Released;
import city.kontor.capture.pipeline.Writing;
import city.kontor.kernel.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures how many bytes a page takes in each output of a profile, beside what OCRmyPDF makes of the same pages. */
final class OutputBench {
    private static final String BATCH = "output";
    private static final double KILOBYTE = 1000;

    private OutputBench() {}

    /**
     * @param pages as files
     * @param theirs what OCRmyPDF made of these pages; does not exist where it is not installed
     */
    static List<Figure> run(List<Path> pages, Path directory, Path theirs) throws IOException {
        var store = new DraftStore(directory.resolve("drafts"));
        try (var ocr = new OcrPool(() -> Tesseract.start(Duration.ofSeconds(60)));
                var pipeline =
                        new CapturePipeline(store, ocr, new RuleFieldReader(), DataFiles.NONE, Limits.DEFAULT, 1)) {
            Draft draft = read(pipeline, pages);
            var figures = new ArrayList<Figure>();
            for (Picture.Kind kind : Picture.Kind.values()) {
                Path pdf = directory.resolve(kind + ".pdf");
                Outcome<Released> written = pipeline.release(
                        draft, BATCH, kind.name(), pdf, Instant.EPOCH, new Writing(kind, Optional.empty()));
                if (written instanceof Outcome.Refused<Released>(var refusal)) {
                    throw new IOException(refusal.toString());
                }
                figures.add(figure("output " + kind.name().toLowerCase(Locale.ROOT), pdf, pages.size()));
            }
            if (Files.exists(theirs)) {
                figures.add(figure("ocrmypdf's output", theirs, pages.size()));
            }
            return figures;
        }
    }

    private static Figure figure(String name, Path pdf, int pages) throws IOException {
        return new Figure("capture: kilobytes a page, " + name, Files.size(pdf) / KILOBYTE / pages, "kB", "");
    }

    /** All pages as one document, read once. */
    private static Draft read(CapturePipeline pipeline, List<Path> pages) {
        Draft draft = Draft.empty(BATCH, Instant.EPOCH);
        var parts = new ArrayList<Original>();
        for (Path page : pages) {
            pipeline.add(BATCH, page, event -> {
                        if (event instanceof CaptureEvent.Opened opened) {
                            synchronized (parts) {
                                parts.add(opened.original());
                            }
                        }
                    })
                    .finished()
                    .join();
        }
        for (int i = 0; i < parts.size(); i++) {
            String id = i == 0 ? BATCH : BATCH + i;
            draft = draft.withOriginal(parts.get(i), id);
            if (i > 0) {
                draft = draft.join(BATCH, id);
            }
        }
        DraftDocument whole = draft.document(BATCH);
        if (whole.pages().size() != pages.size()) {
            throw new IllegalStateException(whole.pages().size() + " of " + pages.size() + " pages were read");
        }
        return draft;
    }
}
