package city.kontor.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest {@link SyncState}. Changed and read on the JavaFX thread. */
public final class SyncStatus {
    private final ReadOnlyObjectWrapper<SyncState> state = new ReadOnlyObjectWrapper<>(SyncState.UNKNOWN);

    public ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void update(SyncState now) {
        state.set(now);
    }
}
