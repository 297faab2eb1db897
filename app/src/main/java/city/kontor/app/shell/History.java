package city.kontor.app.shell;

import city.kontor.app.kit.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the person is, was, and may return to, as in a browser. */
final class History {
    private static final int LONGEST = 100;

    private final Deque<Place> past = new ArrayDeque<>();
    private final Deque<Place> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Place>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    ReadOnlyObjectProperty<Optional<Place>> here() {
        return here.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    void go(Place place) {
        if (here.get().equals(Optional.of(place))) {
            return;
        }
        here.get().ifPresent(past::push);
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        arrive(place);
    }

    void back() {
        step(past, future);
    }

    void forward() {
        step(future, past);
    }

    private void step(Deque<Place> from, Deque<Place> to) {
        if (!from.isEmpty()) {
            here.get().ifPresent(to::push);
            arrive(from.pop());
        }
    }

    private void arrive(Place place) {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
        here.set(Optional.of(place));
    }
}
