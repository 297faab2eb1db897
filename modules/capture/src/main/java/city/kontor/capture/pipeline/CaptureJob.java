package city.kontor.capture.pipeline;

import java.util.concurrent.CompletableFuture;

/** A capture that is running. */
public final class CaptureJob {
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private volatile boolean cancelled;

    CaptureJob() {}

    /** Stops after the pages that are being read at this moment; what was read so far stays in the draft. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Completed once {@link CaptureEvent.Finished} has been told; with the bug if there was one. */
    public CompletableFuture<Void> finished() {
        return finished;
    }
}
