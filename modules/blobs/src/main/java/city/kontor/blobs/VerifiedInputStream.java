package city.kontor.blobs;

import city.kontor.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Reads a blob that was found whole a moment ago, and checks once more that the medium gives the same bytes again. The
 * last block is handed out only after the SHA-256 of everything has been compared.
 */
final class VerifiedInputStream extends InputStream {
    private static final int BLOCK_BYTES = 1 << 16;

    private final BlobAddress address;
    private final Shelf.Source source;
    private final InputStream in;
    private final MessageDigest sha256 = Sha256.start();
    private final byte[] block = new byte[BLOCK_BYTES];
    private long unread;
    private int position;
    private int length;
    private boolean corrupt;
    private boolean closed;

    VerifiedInputStream(BlobAddress address, Shelf.Source source) throws IOException {
        this.address = address;
        this.source = source;
        this.in = source.read();
        this.unread = source.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (closed) {
            throw new IOException("Blob " + address + " was closed already");
        }
        if (count == 0) {
            return 0;
        }
        if (position == length && (unread > 0 || corrupt)) {
            readBlock();
        }
        if (position == length) {
            return -1;
        }
        int given = Math.min(count, length - position);
        System.arraycopy(block, position, buffer, offset, given);
        position += given;
        return given;
    }

    @Override
    public int available() {
        return closed ? 0 : length - position;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }

    /** Fails for good where the medium ends too early, or where the block is the last one and the whole is wrong. */
    private void readBlock() throws IOException {
        int wanted = (int) Math.min(block.length, unread);
        int got = corrupt ? 0 : in.readNBytes(block, 0, wanted);
        sha256.update(block, 0, got);
        unread -= got;
        corrupt |= got < wanted
                || (unread == 0 && !BlobAddress.ofDigest(sha256.digest()).equals(address));
        if (corrupt) {
            throw new CorruptBlobException(address);
        }
        position = 0;
        length = got;
    }
}
