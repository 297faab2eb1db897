package city.kontor.store;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Held;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * What the suite lists: one part of the office's work, the same shape for each. The server runs it for the verdict, the
 * desktop runs the very same code for the preview.
 *
 * @param <C> the sealed interface of its commands
 * @param <E> the sealed interface of its events
 */
public interface Feature<C extends Command, E extends Event> {
    /** One lower-case word, also the prefix of its rights. */
    String name();

    List<CommandType<? extends C>> commands();

    List<EventType<? extends E>> events();

    /** Every right its rules ask for, so that roles can be checked against a closed list. */
    List<Right> rights();

    Migrations migrations();

    /** What can be proved of its rows where all of them are, which is the server; nothing for most features. */
    default List<Proof> proofs(DSLContext dsl) {
        return List.of();
    }

    /** Where it notes what was destroyed for good; nothing for most features. */
    default Optional<Destroyed> destroyed() {
        return Optional.empty();
    }

    /**
     * What its rows give to a person beyond the directory; nothing for most features. Rows are to be found by their ids.
     *
     * @param held what the directory gives
     */
    default List<Held> held(Rows rows, String personId, List<Held> held, Instant at) {
        return List.of();
    }

    /** In which scope a thing lies now, or lay when it was destroyed; empty for what it does not know or does not move. */
    default Optional<Scope> home(DSLContext dsl, String subject) {
        return Optional.empty();
    }

    /** Whether a row in a closed scope names this document, so that not everybody who knows its address may have it. */
    default boolean isClosed(DSLContext dsl, String sha256) {
        return false;
    }

    /**
     * The tables whose rows travel to the desktops. Each has the columns {@code id TEXT PRIMARY KEY}, {@code scope TEXT
     * NOT NULL} and {@code rv BIGINT NOT NULL} (the row version, set by the store alone). A column whose name ends in
     * {@code sha256} names a document: a document that no such column names any more may be deleted.
     */
    List<Table<?>> tables();

    /**
     * Loads what the rules need, hands it to them and returns their verdict. Changes nothing.
     *
     * @param stamp who and when; the clock, the ids and the rows are all that a rule may know of the world
     */
    Decision decide(Rows rows, C command, Actor actor, Stamp stamp);

    /** Writes what happened into the rows. It cannot refuse: what happened has happened. */
    void apply(Rows rows, E event, Stamp stamp);
}
