package city.kontor.capture.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.DataFiles;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Letter;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.TiffFile;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Original;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import city.kontor.capture.image.Turn;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturePipelineTest {
    @TempDir
    Path directory;

    private DraftStore store;
    private OcrPool ocr;
    private CapturePipeline pipeline;
    private Draft draft;

    @BeforeEach
    void open() throws IOException {
        store = new DraftStore(directory.resolve("drafts"));
        ocr = new OcrPool(() -> Tesseract.start(Duration.ofSeconds(60)));
        pipeline = new CapturePipeline(store, ocr, pages -> InvoiceFields.none(), DataFiles.NONE, Limits.DEFAULT, 2);
        draft = Draft.empty("d1", Instant.EPOCH);
        store.save(draft);
    }

    @AfterEach
    void close() {
        pipeline.close();
        ocr.close();
    }

    @Test
    void showsThenReadsThenReleasesInTheOperatorsOrder() throws IOException {
        Path scan = TiffFile.write(
                directory.resolve("scan.tif"), Letter.pixels(), blank(), Turn.quarters(Letter.pixels(), 1));
        var events = run(listener -> pipeline.add("d1", scan, listener));

        Original original = only(events, CaptureEvent.Opened.class).getFirst().original();
        assertThat(original.pages()).isEqualTo(3);
        assertThat(only(events, CaptureEvent.Thumbnail.class))
                .allSatisfy(each -> assertThat(
                                Math.max(each.picture().width(), each.picture().height()))
                        .isEqualTo(CapturePipeline.THUMBNAIL));
        assertThat(only(events, CaptureEvent.Read.class))
                .filteredOn(each -> each.read().blank())
                .extracting(each -> each.page().page())
                .containsExactly(2);

        draft = draft.withOriginal(original, "doc")
                .with("doc", document -> document.without(1).withMove(1, 0));
        Path pdf = directory.resolve("released.pdf");
        var released = value(pipeline.release(draft, "doc", "Rechnung", pdf, Instant.EPOCH, Writing.PLAIN));
        assertThat(released.pages()).extracting(PageText::page).containsExactly(1, 2);
        assertThat(released.pages())
                .allSatisfy(page -> assertThat(Letter.recall(page.words())).isGreaterThan(0.97));
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(Files.mismatch(scan, store.original("d1", original.sha256())))
                .isEqualTo(-1);
    }

    @Test
    void resumesWithoutReadingAgain() throws IOException {
        Path scan = TiffFile.write(directory.resolve("scan.tif"), Letter.pixels());
        var first = run(listener -> pipeline.add("d1", scan, listener));
        var original = only(first, CaptureEvent.Opened.class).getFirst().original();
        draft = draft.withOriginal(original, "doc");

        try (var none = new OcrPool(() -> {
                    throw new AssertionError("read again");
                });
                var restarted = new CapturePipeline(
                        store, none, pages -> InvoiceFields.none(), DataFiles.NONE, Limits.DEFAULT, 1)) {
            var again = run(listener -> restarted.resume(draft, listener));
            assertThat(only(again, CaptureEvent.Thumbnail.class)).hasSize(1);
            assertThat(only(again, CaptureEvent.Read.class)).isEqualTo(only(first, CaptureEvent.Read.class));
        }
    }

    @Test
    void readsAPageAsTheOperatorTurnedIt() throws IOException {
        Path scan = TiffFile.write(directory.resolve("scan.tif"), blank(), Turn.quarters(Letter.pixels(), 3));
        var first = run(listener -> pipeline.add("d1", scan, listener));
        var original = only(first, CaptureEvent.Opened.class).getFirst().original();
        draft = draft.withOriginal(original, "doc").with("doc", document -> document.withTurn(1, 1));
        var page = draft.document("doc").pages().get(1);
        var again = run(listener -> pipeline.read("d1", original, page, listener));
        var read = only(again, CaptureEvent.Read.class).getFirst().read();
        assertThat(Letter.recall(read.text().words())).isGreaterThan(0.97);
        assertThat(value(pipeline.picture("d1", original, page)).width())
                .isEqualTo(read.text().width());
    }

    @Test
    void quarantinesWhatCannotBeTaken() throws IOException {
        Path file = Files.writeString(directory.resolve("notiz.pdf"), "kein PDF");
        var events = run(listener -> pipeline.add("d1", file, listener));
        assertThat(only(events, CaptureEvent.Refused.class))
                .extracting(each -> each.refusal().kind())
                .containsExactly(Refusal.Kind.UNKNOWN_FORMAT);
        try (var kept = Files.list(directory.resolve("drafts/d1/quarantine"))) {
            assertThat(kept).singleElement().satisfies(each -> assertThat(each).hasContent("kein PDF"));
        }
    }

    @Test
    void cancellingStopsBeforeTheRemainingPages() throws IOException {
        Pixels[] pages = new Pixels[40];
        Arrays.fill(pages, Scale.by(blank(), 1.0 / 3));
        Path scan = TiffFile.write(directory.resolve("scan.tif"), 100, pages);
        var events = new LinkedBlockingQueue<CaptureEvent>();
        var started = new CompletableFuture<CaptureJob>();
        CaptureJob job = pipeline.add("d1", scan, event -> {
            events.add(event);
            if (event instanceof CaptureEvent.Thumbnail) {
                started.join().cancel();
            }
        });
        started.complete(job);
        job.finished().join();
        assertThat(events).contains(new CaptureEvent.Finished(true));
        assertThat(events.stream().filter(CaptureEvent.Thumbnail.class::isInstance))
                .hasSizeLessThan(40);
    }

    private static List<CaptureEvent> run(Function<Consumer<CaptureEvent>, CaptureJob> work) {
        var events = new LinkedBlockingQueue<CaptureEvent>();
        work.apply(events::add).finished().join();
        return new ArrayList<>(events);
    }

    private static <T extends CaptureEvent> List<T> only(List<CaptureEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static Pixels blank() {
        byte[] white = new byte[Letter.WIDTH * Letter.HEIGHT];
        Arrays.fill(white, (byte) 250);
        return new Pixels(Letter.WIDTH, Letter.HEIGHT, 1, white);
    }
}
