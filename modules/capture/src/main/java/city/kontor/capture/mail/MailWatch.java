package city.kontor.capture.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a {@link Mailbox} now and then over a fresh line each time, so that a server that was away is simply asked again;
 * the pauses grow while it is. A wrong password ends the watch: asking on would lock the account. So does a fault of the
 * program, which another look would only repeat.
 */
public final class MailWatch implements AutoCloseable {
    /** Hears what happens, on the watch's own thread. */
    public interface Listener extends Mailbox.Listener {
        /** A look went well. */
        void looked();

        /** The mailbox cannot be used; told once until it can be again. */
        void lost(MailException why);

        /** The watch has ended by itself. */
        void ended(MailException why);
    }

    /**
     * How long to wait.
     *
     * @param often from one glance at what drafts have kept to the next
     * @param seldom from one look into the mailbox to the next
     * @param pause after a failure; doubled with each
     * @param longest the longest of these pauses
     */
    public record Times(Duration often, Duration seldom, Duration pause, Duration longest) {
        /** Fit for a post office: a mail is on the desk within a minute. */
        public static final Times DEFAULT =
                new Times(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Mailbox mailbox;
    private final Listener listener;
    private final Times times;
    private final Optional<MailWatch> before;
    private final Thread thread;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;

    private MailWatch(Mailbox mailbox, Listener listener, Times times, Optional<MailWatch> before) {
        this.mailbox = mailbox;
        this.listener = listener;
        this.times = times;
        this.before = before;
        thread = Thread.ofPlatform().name("watch-mail").daemon().unstarted(this::run);
    }

    /**
     * Watches until it is closed or cannot sign in.
     *
     * @param before the watch that was closed before this one and may still be saying good-bye; this one waits for it
     */
    public static MailWatch start(Mailbox mailbox, Listener listener, Times times, Optional<MailWatch> before) {
        var watch = new MailWatch(mailbox, listener, times, before);
        watch.thread.start();
        return watch;
    }

    /** Looks at once instead of when it is time. */
    public void lookNow() {
        bell.release();
    }

    private void run() {
        Duration pause = times.pause();
        boolean lost = false;
        try {
            if (before.isPresent()) {
                before.get().thread.join();
            }
            while (!closed) {
                try {
                    mailbox.look(listener, () -> !closed);
                    lost = false;
                    pause = times.pause();
                    listener.looked();
                    waitForNext();
                } catch (MailException | IOException e) {
                    MailException why = reason(e);
                    if (why.kind() == MailException.Kind.LOGIN || why.kind() == MailException.Kind.PLAIN_TEXT) {
                        listener.ended(why);
                        return;
                    }
                    if (!lost) {
                        lost = true;
                        listener.lost(why);
                    }
                    rings(pause);
                    Duration next = pause.multipliedBy(2);
                    pause = next.compareTo(times.longest()) > 0 ? times.longest() : next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.getLogger(MailWatch.class.getName())
                    .log(System.Logger.Level.ERROR, "the mailbox is no longer watched", e);
            if (!closed) {
                listener.ended(new MailException(
                        MailException.Kind.FAULT, mailbox.account().host(), e.toString()));
            }
        }
    }

    private MailException reason(Exception e) {
        return e instanceof MailException why
                ? why
                : new MailException(
                        MailException.Kind.NOT_WRITTEN, mailbox.account().host(), String.valueOf(e.getMessage()));
    }

    /** Until it is time, somebody asks, or there is a mail to be moved. */
    private void waitForNext() throws InterruptedException, IOException {
        for (long left = times.seldom().toMillis();
                left > 0 && !closed;
                left -= times.often().toMillis()) {
            if (rings(times.often()) || mailbox.hasKept()) {
                return;
            }
        }
    }

    private boolean rings(Duration time) throws InterruptedException {
        boolean rung = bell.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        return rung;
    }

    /** Ends the watch after the mail that is being dealt with, without waiting for that. */
    public void end() {
        closed = true;
        bell.release();
    }

    /** Ends the watch after the mail that is being dealt with, and waits a little for that. */
    @Override
    public void close() {
        end();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
