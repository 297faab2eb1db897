package city.kontor.app.session;

import javafx.collections.ObservableList;

/** The refused actions that wait for the person. Changed and read on the JavaFX thread; the calls return at once. */
public interface Attention {
    /** Oldest first. */
    ObservableList<AttentionItem> items();

    /** Gives the same command again, under a new id. */
    void retry(AttentionItem item);

    /** Lets go of it; the item disappears. */
    void discard(AttentionItem item);
}
