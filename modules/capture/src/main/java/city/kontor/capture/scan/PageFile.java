package city.kontor.capture.scan;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A page on its way from a scanner into a file. Once it is abandoned nothing of it is left, and nothing comes after. */
final class PageFile implements BodySubscriber<Path> {
    private static final long LONGEST = 256L << 20;

    private final Path file;
    private final CompletableFuture<Path> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable FileChannel channel;
    private boolean abandoned;

    PageFile(Path file) {
        this.file = file;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription toPage) {
        if (abandoned) {
            toPage.cancel();
            return;
        }
        subscription = toPage;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            toPage.request(Long.MAX_VALUE);
        } catch (IOException e) {
            toPage.cancel();
            body.completeExceptionally(e);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            for (ByteBuffer part : parts) {
                while (part.hasRemaining()) {
                    open.write(part);
                }
            }
            if (open.size() > LONGEST) {
                throw new IOException("a page of more than " + (LONGEST >> 20) + " MB");
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public synchronized void onError(Throwable e) {
        fail(e);
    }

    @Override
    public synchronized void onComplete() {
        FileChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                open.close();
            }
            body.complete(file);
        } catch (IOException e) {
            body.completeExceptionally(e);
        }
    }

    /** Ends the transfer and removes what came of the page. */
    synchronized void abandon() throws IOException {
        abandoned = true;
        fail(new IOException("abandoned"));
        Files.deleteIfExists(file);
    }

    private void fail(Throwable e) {
        Flow.Subscription running = subscription;
        if (running != null) {
            running.cancel();
        }
        FileChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException close) {
            e.addSuppressed(close);
        }
        body.completeExceptionally(e);
    }
}
