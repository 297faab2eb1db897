package city.kontor.capture.pipeline;

import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.ocr.WorkerCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reads the words that can be seen in scans and pictures, to find them by. Each document is read in a process of its own:
 * neither its memory nor a crash is that of the program that asks, the document goes there and back through pipes and
 * never lies on the disk, and the time it may take is kept by ending the process.
 */
public final class PictureText {
    private static final int MOST_PAGES = 50;
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final int HEAP_MEGABYTES = 512;
    private static final int LOOK_MILLIS = 200;

    private PictureText() {}

    /** Empty where Tesseract or its German is not installed. */
    public static Optional<PictureText> find() {
        return Tesseract.isInstalled() ? Optional.of(new PictureText()) : Optional.empty();
    }

    /**
     * The words of the first fifty pages, in lines; those that were read within five minutes.
     *
     * @param document a PDF, a TIFF, a PNG or a JPEG
     * @param stop asked now and then whether to break off
     * @throws InterruptedIOException if it was broken off
     * @throws IOException if it cannot be read
     */
    public String read(byte[] document, BooleanSupplier stop) throws IOException {
        var command = WorkerCommand.of(PictureTextWorker.class, HEAP_MEGABYTES, Integer.toString(MOST_PAGES));
        // One core is enough for what nobody waits for.
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = command.start();
        try {
            var words = CompletableFuture.supplyAsync(
                    () -> all(process.getInputStream()),
                    reading -> Thread.ofVirtual().start(reading));
            try (OutputStream in = process.getOutputStream()) {
                in.write(document);
            }
            await(process, stop);
            String text = words.join();
            if (process.exitValue() != 0 && text.isBlank()) {
                throw new IOException("No page could be read");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Broken off");
        } catch (CompletionException e) {
            throw new IOException("The reading process ended while reading", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(Process process, BooleanSupplier stop) throws IOException, InterruptedException {
        long end = System.nanoTime() + WHOLE.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stop.getAsBoolean()) {
                throw new InterruptedIOException("Broken off");
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
            }
        }
    }

    private static String all(InputStream out) {
        try (out) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
