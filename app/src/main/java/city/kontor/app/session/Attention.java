package city.kontor.app.session;

import java.time.Instant;
import javafx.collections.ObservableList;

/** The refused actions that wait for the person. Changed and read on the JavaFX thread; the calls return at once. */
public interface Attention {
    /**
     * An action that waits for its way to the server.
     *
     * @param what what the person wanted, in the language of the session
     */
    record Waiting(String commandId, Instant givenAt, String what) {}

    /** Oldest first. */
    ObservableList<AttentionItem> items();

    /** Gives the same command again, under a new id. */
    void retry(AttentionItem item);

    /** Lets go of it; the item disappears. */
    void discard(AttentionItem item);

    /** What the server has not yet judged, oldest first. */
    ObservableList<Waiting> waiting();

    /**
     * Empties this desktop's copy and loads it afresh, after the server was set back to an older state. What waits is
     * kept and sent again.
     */
    void startOver();
}
