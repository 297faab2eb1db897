package city.kontor.replica;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The server as a replica sees it. Every method either does its work or says why not. */
public interface ServerLink {
    /** Sends commands in their order; the answers are in the same order. */
    List<Outcome> push(List<Submission> submissions) throws LinkException;

    /**
     * Fetches one page of changes.
     *
     * @param heads the chain ends this desktop knows, by which an older, restored server is noticed
     */
    RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException;

    /** Fetches all rows of a scope as a file in the directory. */
    Snapshot snapshot(Scope scope, Path directory) throws LinkException;

    /**
     * A scope's rows in a file, which is deleted when this is closed.
     *
     * @param file an uncompressed SQLite file
     * @param cursor the server's row clock when it was made
     */
    record Snapshot(Path file, long cursor) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + file, e);
            }
        }
    }
}
