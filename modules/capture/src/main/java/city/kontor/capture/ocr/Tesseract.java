package city.kontor.capture.ocr;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Tesseract inside this process: one handle, made once and reused, because loading the language costs as much as half
 * a page. A crash of the library ends the process; where that matters use {@link OcrProcess}.
 */
public final class Tesseract implements OcrEngine {
    private static final int LSTM_ONLY = 1;
    private static final int DPI = 300;

    private final TesseractLibrary library;
    private final MemorySegment handle;
    private final MemorySegment monitor;
    private final Duration deadline;

    private Tesseract(TesseractLibrary library, MemorySegment handle, MemorySegment monitor, Duration deadline) {
        this.library = library;
        this.handle = handle;
        this.monitor = monitor;
        this.deadline = deadline;
    }

    /** Whether there is what it takes on this machine: the library for it, and the German language. */
    public static boolean isInstalled() {
        try {
            Platform.current();
            LanguageData.directoryOf("deu");
            return true;
        } catch (OcrException e) {
            return false;
        }
    }

    /**
     * Starts a reader for German.
     *
     * @param deadline how long one page may take
     */
    public static Tesseract start(Duration deadline) throws OcrException {
        String data = LanguageData.directoryOf("deu").toString();
        TesseractLibrary library = TesseractLibrary.get();
        MemorySegment handle = library.create();
        try (Arena arena = Arena.ofConfined()) {
            int failed = library.init(handle, arena.allocateFrom(data), arena.allocateFrom("deu"), LSTM_ONLY);
            if (failed != 0) {
                library.delete(handle);
                throw new OcrException(
                        OcrException.Kind.NO_LANGUAGE, "deu.traineddata in " + data + " is damaged or of another kind");
            }
            set(library, handle, arena, "user_defined_dpi", Integer.toString(DPI));
            // Tesseract talks on standard error otherwise.
            set(
                    library,
                    handle,
                    arena,
                    "debug_file",
                    System.getProperty("os.name").startsWith("Windows") ? "nul" : "/dev/null");
        }
        return new Tesseract(library, handle, library.createMonitor(), deadline);
    }

    private static void set(TesseractLibrary library, MemorySegment handle, Arena arena, String name, String value) {
        library.setVariable(handle, arena.allocateFrom(name), arena.allocateFrom(value));
    }

    @Override
    public List<Word> read(Pixels grey, Segmentation how) throws OcrException {
        return WordTable.parse(readTable(grey, how));
    }

    /** The words as Tesseract's table, which is also what travels from {@link OcrWorker} to its parent. */
    String readTable(Pixels grey, Segmentation how) throws OcrException {
        if (grey.channels() != 1) {
            throw new IllegalArgumentException("needs a grey page");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = arena.allocate(grey.data().length);
            MemorySegment.copy(grey.data(), 0, pixels, ValueLayout.JAVA_BYTE, 0, grey.data().length);
            library.setPageSegmentation(handle, how.mode());
            library.setImage(handle, pixels, grey.width(), grey.height(), 1, grey.width());
            library.setResolution(handle, DPI);
            long start = System.nanoTime();
            library.setDeadline(monitor, (int) deadline.toMillis());
            int failed = library.recognize(handle, monitor);
            if (System.nanoTime() - start >= deadline.toNanos()) {
                throw new OcrException(
                        OcrException.Kind.TIMEOUT, "the page took longer than " + deadline.toSeconds() + " s");
            }
            if (failed != 0) {
                throw new OcrException(OcrException.Kind.FAILED, "Tesseract gave up on the page");
            }
            return table();
        } finally {
            library.clear(handle);
        }
    }

    @SuppressWarnings("restricted") // The text ends with a zero byte; its length is not told otherwise.
    private String table() throws OcrException {
        MemorySegment text = library.tsvText(handle, 0);
        if (text.equals(MemorySegment.NULL)) {
            throw new OcrException(OcrException.Kind.FAILED, "Tesseract returned no text for the page");
        }
        try {
            return text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
        } finally {
            library.deleteText(text);
        }
    }

    @Override
    public void close() {
        library.deleteMonitor(monitor);
        library.delete(handle);
    }
}
