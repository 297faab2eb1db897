package city.kontor.app.history;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.store.Codec;
import city.kontor.suite.Suite;
import city.kontor.wire.History;
import city.kontor.wire.ServerException;
import java.util.function.Function;

/**
 * What shows histories.
 *
 * @param histories where the history of a thing comes from
 * @param sentences tells events in a language
 */
public record HistoryParts(Desk desk, Tasks tasks, HistorySource histories, Function<Language, EventTeller> sentences) {
    /** Asks for everything that happened to one thing, on a background thread. */
    @FunctionalInterface
    public interface HistorySource {
        History of(String subject) throws ServerException;
    }

    /** Tells in one sentence what happened. */
    @FunctionalInterface
    public interface EventTeller {
        String tell(History.Entry entry);
    }

    /** Histories from where the desk has them, in the suite's sentences. */
    public static HistoryParts of(Desk desk, Tasks tasks, HistorySource histories, Suite suite, Codec codec) {
        return new HistoryParts(desk, tasks, histories, new SuiteTellers(desk, suite, codec));
    }
}
