package city.kontor.blobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A medium: bytes under names, placed atomically and durably, without a thought about what they are. What makes a blob
 * store of it (addresses, checks, uploads) is {@link ShelvedBlobStore}, once for all media.
 *
 * <p>Names are relative paths with {@code /} between lower-case parts, for example {@code blobs/ab/abcd...}.
 */
interface Shelf extends AutoCloseable {
    /** A place to write bytes whose name is not known yet. Closing it without {@link Stage#keep} leaves no trace. */
    Stage stage() throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is nothing of that name */
    Source open(String name) throws IOException;

    /** The size in bytes as {@link Source#read} will deliver them; empty if there is nothing of that name. */
    OptionalLong size(String name) throws IOException;

    /** @return whether there was something of that name */
    boolean delete(String name) throws IOException;

    /** Everything below a folder, ascending by name, read as the stream advances; fails with {@link UncheckedIOException}. */
    Stream<Entry> list(String folder) throws IOException;

    /** What {@link #list} finds, for folders known to be small. */
    default List<Entry> listAll(String folder) throws IOException {
        try (Stream<Entry> entries = list(folder)) {
            return entries.toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** Makes sure that a name which is visible now is still visible after a crash. */
    void settle(String name) throws IOException;

    /** Moves bytes aside to {@code quarantine/}, for a person to look at. */
    void quarantine(String name) throws IOException;

    @Override
    void close();

    /** Something on the shelf, with its size in bytes as {@link Source#read} will deliver them. */
    record Entry(String name, long size, Instant modified) {}

    /** Bytes being written. */
    interface Stage extends Closeable {
        OutputStream out();

        /** Ends the writing; the bytes are safe on the medium afterwards, still without a name. */
        void finish() throws IOException;

        /** Gives the finished bytes their name, replacing what had it. */
        void keep(String name) throws IOException;
    }

    /** Bytes that can be read from the start more than once, and are the same each time even if the name is replaced. */
    interface Source extends Closeable {
        long size();

        /** Starts reading anew; the previous stream must not be used any more. Closing the stream does nothing. */
        InputStream read() throws IOException;
    }
}
