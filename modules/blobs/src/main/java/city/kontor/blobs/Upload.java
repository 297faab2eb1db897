package city.kontor.blobs;

import java.io.IOException;

/**
 * A blob on its way, sent in chunks that each survive a crash of sender, server or machine.
 *
 * <p>Sender: ask {@link #offset()}, append from there in chunks of up to {@link #CHUNK_BYTES}, finish. After any
 * interruption start over with the question for the offset. Two uploads of the same blob do not disturb each other.
 */
public interface Upload {
    /** The most bytes one chunk may have, and what senders should use: 1 MiB. */
    int CHUNK_BYTES = 1 << 20;

    /** The id the sender chose. */
    String id();

    /** How many bytes the store holds already; 0 for an upload it has not heard of. */
    long offset() throws IOException;

    /**
     * Adds a chunk.
     *
     * @param offset where the chunk starts in the blob, which must be {@link #offset()}
     * @param chunk 1 to {@link #CHUNK_BYTES} bytes
     * @return the offset of the next chunk
     * @throws UploadOffsetException if the chunk does not continue the upload, for example because it came twice; it
     *     says where to go on
     * @throws IllegalArgumentException if the chunk is empty or too large
     */
    long append(long offset, byte[] chunk) throws IOException;

    /**
     * Makes the chunks a blob and forgets the upload. May be repeated when the answer was lost.
     *
     * @param expected the address the sender computed
     * @throws MismatchedContentException if the chunks are not that blob; the upload is forgotten and has to start
     *     again at 0
     */
    void finish(BlobAddress expected) throws IOException;

    /** Forgets the upload and its chunks. */
    void cancel() throws IOException;
}
