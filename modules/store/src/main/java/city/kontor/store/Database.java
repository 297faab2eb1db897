package city.kontor.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/** One SQL database with one writer and several readers. */
public interface Database extends AutoCloseable {
    /**
     * Runs the work in one transaction on the only writing connection; callers wait for each other. Committed when it
     * returns, rolled back when it throws.
     */
    <T> T write(Function<DSLContext, T> work);

    /** Runs the work on one consistent snapshot. Never waits for the writer on SQLite (WAL) or PostgreSQL (MVCC). */
    <T> T read(Function<DSLContext, T> work);

    /** As {@link #write} but returning nothing. */
    default void change(Consumer<DSLContext> work) {
        write(dsl -> {
            work.accept(dsl);
            return Boolean.TRUE;
        });
    }

    /**
     * Makes sure that nothing of what was deleted can be read from the database's own files. Not within a transaction.
     *
     * @return false if others still read the old state, so that it has to be tried again
     */
    boolean scrub();

    @Override
    void close();
}
