package city.kontor.capture.ocr;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tesseract in a process of its own: a crash, a hang or the system's memory killer ends that process, never the desktop.
 * Costs about 60 MB and a second to start, and then nothing that can be measured.
 */
public final class OcrProcess implements OcrEngine {
    private static final Duration STARTING = Duration.ofSeconds(60);
    /** How much longer than its own deadline the process may take before it is ended from outside. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int STOPPING_SECONDS = 2;

    /** The picture of a page and its word table need little. */
    private static final int HEAP_MEGABYTES = 192;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final Duration deadline;

    private OcrProcess(Process process, Duration deadline) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.deadline = deadline;
    }

    /**
     * Starts a reading process for German.
     *
     * @param deadline how long one page may take
     */
    public static OcrProcess start(Duration deadline) throws OcrException {
        OcrProcess started;
        try {
            started = new OcrProcess(
                    WorkerCommand.of(OcrWorker.class, HEAP_MEGABYTES, Long.toString(deadline.toMillis()))
                            .start(),
                    deadline);
        } catch (IOException e) {
            throw new OcrException(
                    OcrException.Kind.NO_LIBRARY, "the reading process cannot be started: " + e.getMessage(), e);
        }
        try {
            started.within(STARTING, started::answer);
            return started;
        } catch (OcrException e) {
            started.close();
            throw e;
        }
    }

    @Override
    public List<Word> read(Pixels grey, Segmentation how) throws OcrException {
        if (grey.channels() != 1) {
            throw new IllegalArgumentException("needs a grey page");
        }
        return WordTable.parse(within(deadline.plus(GRACE), () -> {
            requests.writeUTF(how.name());
            requests.writeInt(grey.width());
            requests.writeInt(grey.height());
            requests.write(grey.data());
            requests.flush();
            return answer();
        }));
    }

    /** A conversation with the process. */
    private interface Exchange {
        String run() throws IOException, OcrException;
    }

    private String within(Duration limit, Exchange exchange) throws OcrException {
        var alarm = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return exchange.run();
        } catch (IOException e) {
            throw alarm.isDone()
                    ? new OcrException(OcrException.Kind.TIMEOUT, "no answer within " + limit.toSeconds() + " s", e)
                    : new OcrException(OcrException.Kind.CRASHED, "the reading process ended while reading", e);
        } finally {
            alarm.cancel(false);
        }
    }

    private String answer() throws IOException, OcrException {
        String status = answers.readUTF();
        String text = new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
        if (!status.equals(OcrWorker.DONE)) {
            throw new OcrException(OcrException.Kind.valueOf(status), text);
        }
        return text;
    }

    /** The process's id, for tests that end it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        try {
            requests.close();
            if (process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            // Its end of the pipe is gone, and it with it.
            System.getLogger(OcrProcess.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
