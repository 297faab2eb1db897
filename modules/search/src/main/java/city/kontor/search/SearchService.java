package city.kontor.search;

import city.kontor.search.text.DocumentText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index at what is there, on a thread of its own, and answers questions meanwhile: follows when it is told of a
 * change, reads texts when there is nothing else to do, and makes the index anew when it broke.
 */
public final class SearchService implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SearchService.class.getName());

    /** After so long it is looked without being told, also for bytes that came without a word. */
    private static final Duration ROUND = Duration.ofMinutes(10);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(20);

    private final Path folder;
    private final Source source;
    private final DocumentText texts;
    private final Duration gathering;
    private final Consumer<Progress> listener;
    private final Semaphore news = new Semaphore(1);
    private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable SearchIndex index;
    private volatile Progress progress = Progress.NONE;
    private volatile boolean closed;

    /**
     * Begins to follow.
     *
     * @param folder for the index alone; it may be deleted while nothing runs
     * @param gathering changes come in swarms; those of so long a time are followed together
     * @param listener told on the following thread how far the index is
     */
    public SearchService(
            Path folder, Source source, DocumentText texts, Duration gathering, Consumer<Progress> listener) {
        this.folder = folder;
        this.source = source;
        this.texts = texts;
        this.gathering = gathering;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("kontor-search").start(this::run);
    }

    /** Says that things may have changed. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Says that these bytes are here now. */
    public void arrived(String address) {
        arrived.add(address);
        wake();
    }

    /** How far the index is. */
    public Progress progress() {
        return progress;
    }

    /**
     * What is found, the best first; nothing while the index is being opened.
     *
     * @param allowed the scopes that the asking person may read
     */
    public Answer answer(Question question, Set<String> allowed) {
        SearchIndex now = index;
        if (now == null) {
            return new Answer(List.of(), 0, true, progress);
        }
        Answer answer = now.answer(question, allowed);
        return new Answer(answer.hits(), answer.total(), answer.exact(), progress);
    }

    private void run() {
        while (!closed) {
            try (var opened = new SearchIndex(folder)) {
                var indexer = new Indexer(opened, source, texts, this::tell, () -> closed);
                index = opened;
                follow(indexer);
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.log(Level.WARNING, "The index of the search broke; it is opened again soon", e);
                    pause(AFTER_FAILURE);
                }
            } finally {
                index = null;
            }
        }
    }

    private void follow(Indexer indexer) {
        boolean moreTexts = true;
        while (!closed) {
            Duration patience = moreTexts ? Duration.ZERO : ROUND;
            boolean told = await(patience);
            if (closed) {
                return;
            }
            if (told || !moreTexts) {
                if (!told) {
                    indexer.lookForBytes();
                }
                pause(gathering);
                for (String address = arrived.poll(); address != null; address = arrived.poll()) {
                    indexer.arrived(address);
                }
                indexer.follow();
                indexer.purge();
            }
            // Pictures wait for everything else, and one by one: each takes seconds.
            moreTexts = indexer.readTexts() || indexer.readPicture();
            tell(indexer.progress());
        }
    }

    private void tell(Progress now) {
        progress = now;
        listener.accept(now);
    }

    private boolean await(Duration most) {
        try {
            boolean told = news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
            return told;
        } catch (InterruptedException e) {
            closed = true;
            return false;
        }
    }

    private void pause(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Stops following; what was not committed is read again the next time. */
    @Override
    public void close() {
        closed = true;
        closing.countDown();
        news.release();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
