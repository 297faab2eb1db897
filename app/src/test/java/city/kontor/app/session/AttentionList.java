package city.kontor.app.session;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Attention that a test fills; what the person lets go of disappears. Changed on the JavaFX thread. */
public final class AttentionList implements Attention {
    /** How often the person asked for a fresh copy. */
    public final AtomicInteger startedOver = new AtomicInteger();

    private final ObservableList<AttentionItem> items = FXCollections.observableArrayList();
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();

    @Override
    public ObservableList<AttentionItem> items() {
        return items;
    }

    @Override
    public void retry(AttentionItem item) {
        items.remove(item);
    }

    @Override
    public void discard(AttentionItem item) {
        items.remove(item);
    }

    @Override
    public ObservableList<Waiting> waiting() {
        return waiting;
    }

    @Override
    public void startOver() {
        startedOver.incrementAndGet();
    }
}
