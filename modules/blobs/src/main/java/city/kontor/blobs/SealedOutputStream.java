package city.kontor.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Seals what is written, segment by segment; see {@link SealFormat}. Only {@link #finish} makes the result whole. */
final class SealedOutputStream extends OutputStream {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream out;
    private final SecretKey fileKey;
    private final Cipher cipher = SealFormat.cipher();
    private final byte[] plain = new byte[SealFormat.SEGMENT_BYTES];
    private final byte[] sealed = new byte[SealFormat.SEALED_SEGMENT_BYTES];
    private int filled;
    private long segment;

    SealedOutputStream(SealFormat format, OutputStream out) throws IOException {
        this.out = out;
        byte[] salt = new byte[SealFormat.SALT_BYTES];
        RANDOM.nextBytes(salt);
        fileKey = format.fileKey(salt);
        out.write(format.header(salt));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int done = 0;
        while (done < length) {
            // A full segment waits for the byte after it, which tells that it is not the last one.
            if (filled == plain.length) {
                sealSegment(false);
            }
            int taken = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, offset + done, plain, filled, taken);
            filled += taken;
            done += taken;
        }
    }

    /** Writes the last segment. Nothing may be written afterwards. */
    void finish() throws IOException {
        sealSegment(true);
    }

    private void sealSegment(boolean last) throws IOException {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, fileKey, SealFormat.nonce(segment++, last));
            int length = cipher.doFinal(plain, 0, filled, sealed, 0);
            out.write(sealed, 0, length);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal a segment", e);
        }
    }
}
