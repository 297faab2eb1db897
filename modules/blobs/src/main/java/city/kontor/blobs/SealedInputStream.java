package city.kontor.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Opens what {@link SealedOutputStream} sealed, and hands out no byte of a segment before its tag was checked. */
final class SealedInputStream extends InputStream {
    private final InputStream in;
    private final String name;
    private final SecretKey fileKey;
    private final Cipher cipher = SealFormat.cipher();
    private final byte[] plain = new byte[SealFormat.SEGMENT_BYTES];
    private byte[] sealed = new byte[SealFormat.SEALED_SEGMENT_BYTES];
    private byte[] following = new byte[SealFormat.SEALED_SEGMENT_BYTES];
    private int followingLength;
    private int position;
    private int filled;
    private long segment;
    private boolean ended;

    /** @param name for messages */
    SealedInputStream(SealFormat format, InputStream in, String name) throws IOException {
        this.in = in;
        this.name = name;
        this.fileKey = format.fileKey(format.salt(in.readNBytes(SealFormat.HEADER_BYTES), name));
        this.followingLength = in.readNBytes(following, 0, following.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (count == 0) {
            return 0;
        }
        while (position == filled && !ended) {
            openSegment();
        }
        if (position == filled) {
            return -1;
        }
        int given = Math.min(count, filled - position);
        System.arraycopy(plain, position, buffer, offset, given);
        position += given;
        return given;
    }

    private void openSegment() throws IOException {
        byte[] spare = sealed;
        sealed = following;
        int length = followingLength;
        following = spare;
        followingLength = length < sealed.length ? 0 : in.readNBytes(following, 0, following.length);
        boolean last = followingLength == 0;
        try {
            cipher.init(Cipher.DECRYPT_MODE, fileKey, SealFormat.nonce(segment++, last));
            filled = cipher.doFinal(sealed, 0, length, plain, 0);
            position = 0;
            ended = last;
        } catch (AEADBadTagException e) {
            throw new BrokenSealException(name + " was changed or cut short in segment " + (segment - 1), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to open a segment", e);
        }
    }
}
