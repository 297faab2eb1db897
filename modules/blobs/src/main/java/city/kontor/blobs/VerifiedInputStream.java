package city.kontor.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Reads a blob that was found whole a moment ago, and checks once more that the medium gives the same bytes again. It
 * stays one block behind: the last block is handed out only after the SHA-256 of everything has been compared.
 */
final class VerifiedInputStream extends InputStream {
    private static final int BLOCK_BYTES = 1 << 16;

    private final BlobAddress address;
    private final Shelf.Source source;
    private final InputStream in;
    private final MessageDigest sha256 = BlobAddress.sha256();
    private byte[] current = new byte[BLOCK_BYTES];
    private byte[] following = new byte[BLOCK_BYTES];
    private int position;
    private int currentLength;
    private int followingLength;
    private boolean closed;

    VerifiedInputStream(BlobAddress address, Shelf.Source source) throws IOException {
        this.address = address;
        this.source = source;
        this.in = source.read();
        followingLength = fill(following);
        advance();
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
        if (position == currentLength) {
            advance();
        }
        if (currentLength == 0) {
            return -1;
        }
        int given = Math.min(count, currentLength - position);
        System.arraycopy(current, position, buffer, offset, given);
        position += given;
        return given;
    }

    @Override
    public int available() {
        return closed ? 0 : currentLength - position;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }

    /** Makes the following block the current one; where it is the last one, only if the whole is right. */
    private void advance() throws IOException {
        byte[] spare = current;
        current = following;
        currentLength = followingLength;
        position = 0;
        following = spare;
        followingLength = currentLength == 0 ? 0 : fill(following);
        if (currentLength > 0 && followingLength == 0 && !isWhole()) {
            currentLength = 0;
            throw new CorruptBlobException(address);
        }
    }

    private boolean isWhole() throws IOException {
        try {
            return BlobAddress.ofDigest(((MessageDigest) sha256.clone()).digest())
                    .equals(address);
        } catch (CloneNotSupportedException e) {
            throw new IOException("This platform's SHA-256 cannot be read twice", e);
        }
    }

    private int fill(byte[] block) throws IOException {
        int length = in.readNBytes(block, 0, block.length);
        sha256.update(block, 0, length);
        return length;
    }
}
