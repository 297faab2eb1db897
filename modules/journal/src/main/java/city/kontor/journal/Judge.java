package city.kontor.journal;

import city.kontor.store.ActorSource;
import city.kontor.store.Codec;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what counts. One thread takes the waiting commands in groups and judges each group in one transaction, so
 * that a busy server pays for one disk flush per group and an idle one answers at once.
 */
public final class Judge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final int GROUP = 1_000;
    private static final long MOMENT_NANOS = 500_000;

    /** Commands that stand or fall together: a later one may build on an earlier one. */
    private record Waiting(List<Request> requests, CompletableFuture<List<Outcome>> answer) {}

    private final Database database;
    private final FeatureSet features;
    private final Codec codec;
    private final GroupCommit commit;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    /** @throws IllegalStateException if another instance writes to this database */
    public Judge(
            Database database, FeatureSet features, ActorSource actors, Codec codec, InstantSource clock, Lease lease) {
        this.database = database;
        this.features = features;
        this.codec = codec;
        commit = new GroupCommit(features, actors, codec, clock, lease);
        thread = Thread.ofPlatform().name("judge").start(this::work);
    }

    /** Hands one command in; see {@link #submit(List)}. */
    public CompletableFuture<Outcome> submit(Submission submission) {
        return submit(List.of(submission)).thenApply(List::getFirst);
    }

    /**
     * Hands commands in that are judged in their order within one transaction. The answers come when their effect is on
     * the disk; they fail with the database's exception when nothing was decided, and then the same commands can be sent
     * again; so they do while the judge is closing. No command is ever judged without those that were given before it.
     */
    public CompletableFuture<List<Outcome>> submit(List<Submission> submissions) {
        List<Request> requests = submissions.stream()
                .map(submission -> Request.read(submission, features, codec))
                .toList();
        var waiting = new Waiting(requests, new CompletableFuture<>());
        if (requests.isEmpty()) {
            waiting.answer.complete(List.of());
        } else if (closing) {
            refuse(waiting);
        } else {
            queue.add(waiting);
            if (stopped) {
                refuseWaiting();
            }
        }
        return waiting.answer;
    }

    /** Calls the listener with the new cursor after each group that changed rows; on the judge's thread, so be brief. */
    public void onCommit(LongConsumer listener) {
        listeners.add(listener);
    }

    private void work() {
        try {
            var group = new ArrayList<Waiting>(GROUP);
            while (!closing || !queue.isEmpty()) {
                gather(group);
                if (!group.isEmpty()) {
                    judge(group);
                }
            }
        } finally {
            // In this order: who hands something in after the queue was emptied finds the judge stopped.
            stopped = true;
            refuseWaiting();
        }
    }

    private void refuseWaiting() {
        for (@Nullable Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            refuse(waiting);
        }
    }

    private static void refuse(Waiting waiting) {
        waiting.answer.completeExceptionally(new IllegalStateException("The server is stopping."));
    }

    /**
     * Takes what waits. Those who were answered just now often ask again at once; taking only the first of them would
     * make the others wait for two flushes, so that as many as last time are given a moment to come.
     */
    private void gather(List<Waiting> group) {
        int before = group.size();
        group.clear();
        try {
            @Nullable Waiting next = queue.take();
            long end = System.nanoTime() + MOMENT_NANOS;
            int commands = 0;
            while (next != null) {
                if (!next.requests.isEmpty()) {
                    group.add(next);
                }
                commands += next.requests.size();
                if (commands >= GROUP) {
                    return;
                }
                next = !closing && group.size() < before
                        ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                        : queue.poll();
            }
        } catch (InterruptedException e) {
            LOG.warn("The judge was interrupted and stops after what waits");
            closing = true;
        }
    }

    private void judge(List<Waiting> group) {
        List<Outcome> outcomes;
        long cursor;
        try {
            List<Request> requests =
                    group.stream().flatMap(waiting -> waiting.requests.stream()).toList();
            GroupCommit.Result result = database.write(dsl -> commit.judge(dsl, requests));
            outcomes = result.outcomes();
            cursor = result.cursor();
        } catch (RuntimeException | Error e) {
            // Whatever a rule does, the judge goes on: without this thread every caller would wait for ever.
            LOG.error("A group of commands was not committed", e);
            commit.forget();
            group.forEach(waiting -> waiting.answer.completeExceptionally(e));
            return;
        }
        int next = 0;
        for (Waiting waiting : group) {
            int end = next + waiting.requests.size();
            waiting.answer.complete(List.copyOf(outcomes.subList(next, end)));
            next = end;
        }
        for (LongConsumer listener : listeners) {
            try {
                listener.accept(cursor);
            } catch (RuntimeException | Error e) {
                LOG.error("A listener to commits broke", e);
            }
        }
    }

    /** Judges what is waiting, then stops. */
    @Override
    public void close() {
        closing = true;
        // Nothing to judge, but the judge wakes: an interruption could break off what it is writing.
        queue.add(new Waiting(List.of(), new CompletableFuture<>()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
