package city.kontor.capture.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.capture.Letter;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrEngineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void readsTheSameInsideAndOutsideThisProcess() throws OcrException {
        Pixels page = Letter.pixels();
        try (var inside = Tesseract.start(MINUTE);
                var outside = OcrProcess.start(MINUTE)) {
            List<Word> words = inside.read(page, Segmentation.PAGE);
            assertThat(Letter.recall(words)).isGreaterThan(0.97);
            assertThat(outside.read(page, Segmentation.PAGE)).isEqualTo(words);
            assertThat(inside.read(page, Segmentation.PAGE)).as("a used handle").isEqualTo(words);
        }
    }

    @Test
    void numbersLinesAndBlocksInReadingOrder() throws OcrException {
        try (var engine = Tesseract.start(MINUTE)) {
            List<Word> words = engine.read(Letter.pixels(), Segmentation.PAGE);
            assertThat(words.getFirst().line()).isZero();
            assertThat(words.getFirst().block()).isZero();
            assertThat(words).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
            assertThat(words.getLast().line()).isEqualTo(14);
        }
    }

    @Test
    void anEmptyPageHasNoWords() throws OcrException {
        byte[] white = new byte[600 * 800];
        Arrays.fill(white, (byte) 255);
        try (var engine = Tesseract.start(MINUTE)) {
            assertThat(engine.read(new Pixels(600, 800, 1, white), Segmentation.PAGE))
                    .isEmpty();
        }
    }

    @Test
    void aPageThatTakesTooLongIsGivenUp() throws OcrException {
        try (var engine = Tesseract.start(Duration.ofMillis(5))) {
            assertThatThrownBy(() -> engine.read(Letter.pixels(), Segmentation.PAGE))
                    .isInstanceOfSatisfying(
                            OcrException.class, e -> assertThat(e.kind()).isEqualTo(OcrException.Kind.TIMEOUT));
        }
    }

    @Test
    void aKilledReadingProcessIsReplacedAndThePageReadAgain() throws Exception {
        var started = new ArrayList<OcrProcess>();
        try (var pool = new OcrPool(() -> {
                    var process = OcrProcess.start(MINUTE);
                    started.add(process);
                    return process;
                });
                var threads = Executors.newSingleThreadExecutor()) {
            // Killed while idle, and killed in the middle of a page.
            assertThat(pool.read(Letter.pixels(), Segmentation.PAGE)).isNotEmpty();
            kill(started.getLast());
            assertThat(Letter.recall(pool.read(Letter.pixels(), Segmentation.PAGE)))
                    .isGreaterThan(0.97);
            Future<List<Word>> reading = threads.submit(() -> pool.read(Letter.pixels(), Segmentation.PAGE));
            kill(started.getLast());
            assertThat(Letter.recall(reading.get())).isGreaterThan(0.97);
        }
        assertThat(started)
                .allSatisfy(process -> assertThat(process.handle().isAlive()).isFalse());
    }

    private static void kill(OcrProcess process) {
        CompletableFuture<ProcessHandle> end = process.handle().onExit();
        process.handle().destroyForcibly();
        end.join();
    }

    @Test
    void severalProcessesMayUnpackAtOnce(@TempDir Path cache) throws Exception {
        var platform = Platform.current();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var unpacking = new ArrayList<Future<Path>>();
            for (int i = 0; i < 8; i++) {
                unpacking.add(threads.submit(() -> NativeLibraries.unpacked(platform, cache)));
            }
            for (Future<Path> each : unpacking) {
                assertThat(each.get().resolve(platform.tesseract())).exists();
            }
        }
        assertThat(filesIn(cache)).hasSize(1);
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void saysWhatToInstallWhereTheLanguageIsMissing() {
        assertThatThrownBy(() -> LanguageData.directoryOf("xyz"))
                .hasMessageContaining("tesseract-ocr-xyz")
                .hasMessageContaining("KONTOR_TESSDATA")
                .isInstanceOfSatisfying(
                        OcrException.class, e -> assertThat(e.passing()).isFalse());
    }
}
