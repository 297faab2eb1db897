package city.kontor.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Sends and fetches documents in a way that an interruption costs one chunk at most. */
public final class BlobTransfer {
    private static final int PATIENCE = 4;

    private final HttpCalls calls;

    /** How far an upload is. */
    private record Progress(long offset, boolean complete) {}

    BlobTransfer(HttpCalls calls) {
        this.calls = calls;
    }

    /**
     * Sends a document, unless the server has it already; goes on where an earlier try was interrupted.
     *
     * @param address the 64 hexadecimal digits of the file's SHA-256
     * @throws ServerRefused with {@link Protocol#MISMATCH} if the file does not have that address; the server forgot it
     * @throws IOException if the file cannot be read
     */
    public void upload(String address, Path file) throws ServerException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            Retries retries = calls.retries(PATIENCE);
            Optional<Progress> progress = Optional.empty();
            while (progress.isEmpty() || !progress.get().complete()) {
                try {
                    progress = Optional.of(
                            progress.isEmpty()
                                    ? ask(address)
                                    : send(address, channel, progress.get().offset(), length));
                    retries.succeeded();
                } catch (ServerUnreachable e) {
                    // Whether the chunk arrived before the answer was lost is for the server to say.
                    progress = Optional.empty();
                    retries.failed(e);
                }
            }
        }
    }

    /** Whether the server has this document, whole. */
    public boolean exists(String address) throws ServerException {
        return ask(address).complete();
    }

    /**
     * Fetches a document into a file and checks it.
     *
     * @throws DamagedAnswer if what arrived does not have that address; the file does not appear
     * @throws ServerRefused with {@link Protocol#NOT_FOUND} if the server does not have it
     * @throws IOException if the file cannot be written
     */
    public void download(String address, Path file) throws ServerException, IOException {
        new Download(calls, path(address), file, Optional.of(address)).toEnd();
    }

    private Progress ask(String address) throws ServerException {
        return progress(calls.done(calls.request(path(address)).method("HEAD", BodyPublishers.noBody())));
    }

    private Progress send(String address, FileChannel file, long offset, long length)
            throws ServerException, IOException {
        if (offset > length) {
            throw new DamagedAnswer("The server has " + offset + " bytes of a file of " + length);
        }
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(Protocol.CHUNK_BYTES, length - offset));
        while (chunk.hasRemaining()) {
            if (file.read(chunk, offset + chunk.position()) < 0) {
                throw new EOFException("The file got shorter while it was sent");
            }
        }
        HttpResponse<InputStream> answer = calls.exchange(calls.request(path(address))
                .header("Content-Type", Protocol.BYTES)
                .header(Protocol.UPLOAD_OFFSET, Long.toString(offset))
                .header(Protocol.UPLOAD_LENGTH, Long.toString(length))
                .method("PATCH", BodyPublishers.ofByteArray(chunk.array())));
        boolean elsewhere = answer.statusCode() == 409
                && answer.headers().firstValue(Protocol.UPLOAD_OFFSET).isPresent();
        if (answer.statusCode() / 100 != 2 && !elsewhere) {
            throw calls.refusal(answer);
        }
        answer.body().close();
        Progress progress = progress(answer);
        if (progress.offset() <= offset && !progress.complete() && !elsewhere) {
            throw new DamagedAnswer("The server took a chunk at " + offset + " and stands at " + progress.offset());
        }
        return progress;
    }

    private static Progress progress(HttpResponse<InputStream> answer) throws DamagedAnswer {
        try {
            long offset = answer.headers()
                    .firstValueAsLong(Protocol.UPLOAD_OFFSET)
                    .orElseThrow(() -> new DamagedAnswer("An answer without " + Protocol.UPLOAD_OFFSET));
            boolean complete = answer.headers()
                    .firstValue(Protocol.UPLOAD_COMPLETE)
                    .map("?1"::equals)
                    .orElse(false);
            return new Progress(offset, complete);
        } catch (NumberFormatException e) {
            throw new DamagedAnswer("Not an offset: " + e.getMessage(), e);
        }
    }

    private static String path(String address) {
        return Protocol.BLOBS + HttpCalls.encode(address);
    }
}
