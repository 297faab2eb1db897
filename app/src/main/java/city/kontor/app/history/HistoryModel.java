package city.kontor.app.history;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Language;
import city.kontor.wire.History;
import city.kontor.wire.ServerException;
import city.kontor.wire.ServerUnreachable;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The history of one thing, asked of the server when somebody looks at it. */
public final class HistoryModel {
    /** What there is to show. */
    public sealed interface State {
        record Loading() implements State {}

        /**
         * @param sentences one for each entry
         * @param names of those who acted, and of the departments whose chains it stands in
         */
        record Shown(History history, List<String> sentences, Names names) implements State {
            public Shown {
                sentences = List.copyOf(sentences);
            }
        }

        /** The server keeps the journal and cannot be reached. */
        record Offline() implements State {}

        /** The server answered, but not with a history. */
        record Refused(String message) implements State {}
    }

    private final HistoryParts parts;
    private final String loading;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private Optional<String> subject = Optional.empty();
    private int generation;

    public HistoryModel(HistoryParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks for the history of this thing; the answer before stays while the same thing is asked for again. */
    public void show(String wanted, Language language) {
        if (!subject.equals(Optional.of(wanted))) {
            subject = Optional.of(wanted);
            state.set(new State.Loading());
        }
        int asked = ++generation;
        parts.tasks()
                .<State>start(loading, progress -> {
                    History history = parts.histories().of(wanted);
                    var teller = parts.sentences().apply(language);
                    return new State.Shown(
                            history,
                            history.entries().stream().map(teller::tell).toList(),
                            Names.of(parts.desk()));
                })
                .onFailure(ServerUnreachable.class, failure -> arrive(asked, new State.Offline()))
                .onFailure(
                        ServerException.class,
                        failure -> arrive(asked, new State.Refused(String.valueOf(failure.getMessage()))))
                .then(shown -> arrive(asked, shown));
    }

    private void arrive(int asked, State now) {
        if (asked == generation) {
            state.set(now);
        }
    }
}
