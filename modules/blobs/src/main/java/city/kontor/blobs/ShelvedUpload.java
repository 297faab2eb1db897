package city.kontor.blobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An upload whose chunks lie on the shelf one by one, each named by its offset, so that none is ever half there and
 * any process can go on with it.
 */
final class ShelvedUpload implements Upload {
    private final String id;
    private final String folder;
    private final ShelvedBlobStore store;
    private final Shelf shelf;
    private final ReentrantLock lock;

    ShelvedUpload(String id, String folder, ShelvedBlobStore store, ReentrantLock lock) {
        this.id = id;
        this.folder = folder;
        this.store = store;
        this.shelf = store.shelf();
        this.lock = lock;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long offset() throws IOException {
        long offset = 0;
        for (Shelf.Entry chunk : shelf.listAll(folder)) {
            if (!chunk.name().equals(chunkName(offset))) {
                break;
            }
            offset += chunk.size();
        }
        return offset;
    }

    @Override
    public long append(long offset, byte[] chunk) throws IOException {
        if (chunk.length == 0 || chunk.length > CHUNK_BYTES) {
            throw new IllegalArgumentException(
                    "A chunk has 1 to " + CHUNK_BYTES + " bytes, not " + chunk.length + ": upload " + id);
        }
        lock.lock();
        try {
            long expected = offset();
            if (offset != expected) {
                throw new UploadOffsetException(id, offset, expected);
            }
            try (Shelf.Stage stage = shelf.stage()) {
                stage.out().write(chunk);
                stage.finish();
                stage.keep(chunkName(offset));
            }
            return offset + chunk.length;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finish(BlobAddress expected) throws IOException {
        long length = 0;
        lock.lock();
        try {
            length = offset();
            if (length == 0 && store.exists(expected)) {
                return; // The answer to an earlier finish was lost.
            }
            store.put(expected, new Chunks(length));
            cancel();
        } catch (MismatchedContentException e) {
            cancel();
            throw e;
        } catch (BrokenSealException e) {
            cancel();
            throw new UploadOffsetException(id, length, 0);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() throws IOException {
        lock.lock();
        try {
            // In order, so that after a crash in between the upload counts as empty.
            for (Shelf.Entry chunk : shelf.listAll(folder)) {
                shelf.delete(chunk.name());
            }
        } finally {
            lock.unlock();
        }
    }

    private String chunkName(long offset) {
        return folder + "/" + String.format("%016d", offset);
    }

    /** The chunks read one after the other. */
    private final class Chunks extends InputStream {
        private final long length;
        private long opened;
        private InputStream chunk = InputStream.nullInputStream();

        Chunks(long length) {
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int read = chunk.read(buffer, offset, count);
            while (read == -1 && opened < length) {
                try (Shelf.Source source = shelf.open(chunkName(opened))) {
                    byte[] bytes = source.read().readAllBytes();
                    opened += bytes.length;
                    chunk = new ByteArrayInputStream(bytes);
                }
                read = chunk.read(buffer, offset, count);
            }
            return read;
        }
    }
}
