package city.kontor.capture.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a {@link WatchedFolder} whenever the system says that something changed there, and now and then anyway:
 * network folders do not tell.
 */
public final class FolderWatch implements AutoCloseable {
    /** Hears what happens, on the watch's own thread. */
    public interface Listener {
        void looked(WatchedFolder.Look look);

        /** The folder cannot be used; told once until it can be again. */
        void lost(Path folder, IOException why);
    }

    private final WatchedFolder folder;
    private final Listener listener;
    private final Duration often;
    private final Duration seldom;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable WatchService changes;
    private boolean lost;

    private FolderWatch(WatchedFolder folder, Listener listener, Duration often, Duration seldom) {
        this.folder = folder;
        this.listener = listener;
        this.often = often;
        this.seldom = seldom;
        thread = Thread.ofPlatform().name("watch-folder").daemon().unstarted(this::run);
    }

    /** Watches until it is closed. */
    public static FolderWatch start(WatchedFolder folder, Listener listener) {
        return start(folder, listener, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /**
     * Watches until it is closed.
     *
     * @param often how long from one look to the next while files wait
     * @param seldom while none do
     */
    static FolderWatch start(WatchedFolder folder, Listener listener, Duration often, Duration seldom) {
        var watch = new FolderWatch(folder, listener, often, seldom);
        watch.thread.start();
        return watch;
    }

    private void run() {
        while (!isClosed()) {
            try (WatchService fresh = folder.folder().getFileSystem().newWatchService()) {
                changes = fresh;
                folder.folder()
                        .register(fresh, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                follow(fresh);
            } catch (IOException e) {
                if (!lost) {
                    lost = true;
                    listener.lost(folder.folder(), e);
                }
                pause();
            } catch (ClosedWatchServiceException | InterruptedException e) {
                return;
            }
        }
    }

    private void follow(WatchService fresh) throws IOException, InterruptedException {
        while (!isClosed()) {
            WatchedFolder.Look look = folder.look();
            lost = false;
            if (!look.taken().isEmpty() || !look.refused().isEmpty()) {
                listener.looked(look);
            }
            Duration next = look.waiting() ? often : seldom;
            WatchKey change = fresh.poll(next.toMillis(), TimeUnit.MILLISECONDS);
            if (change != null) {
                change.pollEvents();
                if (!change.reset()) {
                    throw new IOException("the folder is gone");
                }
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            closed.await(seldom.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the watch; a file that is being looked at is dealt with first. Not by an interruption: that would make a file that
     * is being read look damaged.
     */
    @Override
    public void close() {
        closed.countDown();
        WatchService current = changes;
        try {
            if (current != null) {
                current.close();
            }
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the watch of " + folder.folder(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
