package city.kontor.app.efile;

import city.kontor.app.desk.Along;
import java.io.IOException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the person takes along; keeps fetching it as long as the session lives. */
final class AlongModel {
    private final EfileParts parts;
    private final String fetching;
    private final ReadOnlyObjectWrapper<Luggage> luggage = new ReadOnlyObjectWrapper<>(Luggage.NONE);
    private boolean running;
    private boolean again;
    private boolean online;

    /** @param fetching what fetching is called where progress is shown, in the person's language */
    AlongModel(EfileParts parts, String fetching) {
        this.parts = parts;
        this.fetching = fetching;
        parts.desk().changesProperty().addListener((property, before, now) -> look());
        parts.desk()
                .onSync(state -> parts.tasks().onUi(() -> {
                    boolean back = state.online() && !online;
                    online = state.online();
                    if (back) {
                        look();
                    }
                }));
        look();
    }

    ReadOnlyObjectProperty<Luggage> luggageProperty() {
        return luggage.getReadOnlyProperty();
    }

    /** Whether that file was chosen by itself. */
    boolean holds(String fileId) {
        return luggage.get().along().files().contains(fileId);
    }

    /** Takes a file along, or no longer. */
    void file(String fileId, boolean taken) {
        change(along -> along.withFile(fileId, taken));
    }

    /** Takes all files of a department along, or no longer. */
    void department(String scopeId, boolean taken) {
        change(along -> along.withDepartment(scopeId, taken));
    }

    /** @param bytes how much room documents may take */
    void budget(long bytes) {
        change(along -> along.within(bytes));
    }

    private void change(UnaryOperator<Along> how) {
        // At once, so that the button says what was chosen; how much is here follows.
        luggage.set(luggage.get().choosing(how.apply(luggage.get().along())));
        parts.tasks()
                .<Boolean>start(fetching, progress -> {
                    parts.desk().takeAlong(how);
                    return true;
                })
                .onFailure(IOException.class, failure -> broken())
                .then(kept -> look());
    }

    private void broken() {
        luggage.set(luggage.get().stopped(Luggage.Stop.BROKEN));
    }

    /** Looks what is missing and fetches it. Called again while it does, it looks once more afterwards. */
    void look() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        parts.tasks()
                .<Luggage>start(fetching, progress -> {
                    var packing = new Packing(parts);
                    Luggage before = packing.luggage(Luggage.Stop.NOTHING);
                    parts.tasks().onUi(() -> luggage.set(before));
                    return packing.luggage(packing.fetch(progress));
                })
                .onFailure(IOException.class, failure -> broken())
                .then(luggage::set)
                .atEnd(() -> {
                    running = false;
                    if (again) {
                        again = false;
                        look();
                    }
                });
    }
}
