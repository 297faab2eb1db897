package city.kontor.app.kit;

import java.util.concurrent.CancellationException;

/** What running work tells the window. May be called from any thread, as often as wanted. */
public interface Progress {
    /** @param done how many of {@code total} steps are done; a total of 0 means unknown */
    void at(long done, long total);

    /** What is being done now, in the person's language. */
    void saying(String message);

    boolean isCancelled();

    /** @throws CancellationException if the person cancelled: let it pass, the job ends quietly */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
