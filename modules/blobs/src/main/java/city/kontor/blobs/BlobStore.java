package city.kontor.blobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps documents as bytes addressed by their SHA-256.
 *
 * <p>A method that returns has done its work durably: the bytes survive a crash of the process and, as far as the
 * medium keeps its promise, of the machine. A blob is there whole or not at all. Safe for use by many threads.
 */
public interface BlobStore extends AutoCloseable {
    /**
     * Stores everything up to the end of the stream. Storing the same bytes again changes nothing, except that it
     * repairs a damaged copy.
     *
     * @throws StoreFullException if there is no room; nothing is left behind
     */
    BlobAddress put(InputStream content) throws IOException;

    /**
     * Stores bytes whose address is known beforehand, for example a download.
     *
     * @throws MismatchedContentException if they turn out to be others; nothing is stored
     * @throws StoreFullException if there is no room; nothing is left behind
     */
    void put(BlobAddress expected, InputStream content) throws IOException;

    default BlobAddress put(byte[] content) throws IOException {
        return put(new ByteArrayInputStream(content));
    }

    /**
     * Opens a blob for reading. The whole blob is checked against its address before the first byte is handed out, so
     * that a reader who stops early has read the right bytes too. A blob too large for memory is checked once more
     * while it is read, and its last bytes are held back until that check has passed: nobody can take a damaged or
     * shortened blob for a whole one.
     *
     * @throws MissingBlobException if the store does not hold the blob
     * @throws CorruptBlobException if the bytes do not match the address; they are moved to quarantine, after which
     *     the blob is missing until it is stored again
     * @throws WrongKeyException if the bytes were sealed with another key
     */
    InputStream open(BlobAddress address) throws IOException;

    /** The whole blob, checked; throws like {@link #open}. For documents that fit into memory several times. */
    default byte[] read(BlobAddress address) throws IOException {
        try (InputStream in = open(address)) {
            return in.readAllBytes();
        }
    }

    /** The number of bytes as the medium states it, unchecked; empty if the store does not hold the blob. */
    OptionalLong size(BlobAddress address) throws IOException;

    default boolean exists(BlobAddress address) throws IOException {
        return size(address).isPresent();
    }

    /**
     * Removes a blob for good.
     *
     * @return whether it was there
     */
    boolean delete(BlobAddress address) throws IOException;

    /**
     * All addresses in ascending order, read as the stream advances: what is stored or removed meanwhile may be seen
     * or not. An error of the medium surfaces as {@link java.io.UncheckedIOException}.
     */
    Stream<BlobAddress> list() throws IOException;

    /**
     * Starts an upload in chunks, or resumes the one of that id. Any process that reaches the store can resume it.
     *
     * @param id made by the sender, who keeps it until the upload is finished: lower-case letters, digits and hyphens, 1
     *     to 64
     * @throws IllegalArgumentException if the id has another shape
     */
    Upload upload(String id);

    /**
     * Forgets uploads that nobody continued.
     *
     * @param before uploads whose newest chunk is older than this are removed
     * @return how many were removed
     */
    int forgetUploads(Instant before) throws IOException;

    @Override
    void close();
}
