package city.kontor.blobs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * How sealed bytes look: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM, with a
 * key of its own for each file as in Tink's AES-GCM-HKDF streaming.
 *
 * <pre>
 * header   48 bytes: magic "KSEAL1" (6), zero (2), key id (4), salt (32), CRC-32 of the 44 bytes before (4)
 * segment  65,536 bytes sealed + 16 bytes tag, any number of times
 * last     0 to 65,536 bytes sealed + 16 bytes tag, always there
 * </pre>
 *
 * The file's key is HKDF-SHA-256 of the data key and the salt. A segment's nonce is its number (11 bytes, big-endian)
 * and one byte that is 1 for the last and 0 for every other, so that no segment can be cut off, added, repeated or
 * moved without breaking a tag. The header is authenticated by the salt that the keys come from.
 */
final class SealFormat {
    static final int HEADER_BYTES = 48;
    static final int SALT_BYTES = 32;
    static final int TAG_BYTES = 16;
    static final int SEGMENT_BYTES = 1 << 16;
    static final int SEALED_SEGMENT_BYTES = SEGMENT_BYTES + TAG_BYTES;

    private static final byte[] MAGIC = {'K', 'S', 'E', 'A', 'L', '1', 0, 0};
    private static final byte[] KEY_ID_LABEL = "kontor blob key id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FILE_KEY_LABEL = "kontor blob file key".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_ID_BYTES = 4;
    private static final int KEY_ID_OFFSET = 8;
    private static final int SALT_OFFSET = KEY_ID_OFFSET + KEY_ID_BYTES;
    private static final int CRC_OFFSET = SALT_OFFSET + SALT_BYTES;

    private final SecretKey dataKey;
    private final byte[] keyId;

    /** @param dataKey 32 bytes for AES */
    SealFormat(SecretKey dataKey) {
        byte[] encoded = dataKey.getEncoded();
        if (encoded == null || encoded.length != 32) {
            throw new IllegalArgumentException("The data key must be an AES key of 32 bytes");
        }
        this.dataKey = dataKey;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(dataKey);
            keyId = Arrays.copyOf(mac.doFinal(KEY_ID_LABEL), KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks HMAC-SHA-256", e);
        }
    }

    byte[] header(byte[] salt) {
        byte[] header = new byte[HEADER_BYTES];
        ByteBuffer.wrap(header).put(MAGIC).put(keyId).put(salt).putInt(CRC_OFFSET, crc(header));
        return header;
    }

    /** The salt of a header. A damaged header and another key are told apart by the header's check sum. */
    byte[] salt(byte[] bytes, String name) throws BrokenSealException, WrongKeyException {
        if (bytes.length != HEADER_BYTES) {
            throw new BrokenSealException(name + " ends within its header");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || header.getInt(CRC_OFFSET) != crc(bytes)) {
            throw new BrokenSealException(name + " has no intact header");
        }
        if (!Arrays.equals(bytes, KEY_ID_OFFSET, SALT_OFFSET, keyId, 0, KEY_ID_BYTES)) {
            throw new WrongKeyException(name);
        }
        return Arrays.copyOfRange(bytes, SALT_OFFSET, CRC_OFFSET);
    }

    private static int crc(byte[] header) {
        CRC32 crc = new CRC32();
        crc.update(header, 0, CRC_OFFSET);
        return (int) crc.getValue();
    }

    SecretKey fileKey(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(dataKey)
                                    .addSalt(salt)
                                    .thenExpand(FILE_KEY_LABEL, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks HKDF-SHA-256", e);
        }
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    static GCMParameterSpec nonce(long segment, boolean last) {
        byte[] nonce = ByteBuffer.allocate(12)
                .position(3)
                .putLong(segment)
                .put((byte) (last ? 1 : 0))
                .array();
        return new GCMParameterSpec(TAG_BYTES * 8, nonce);
    }

    /** The size before sealing of something that takes {@code sealed} bytes; 0 where that is too small to be whole. */
    static long plainSize(long sealed) {
        long body = sealed - HEADER_BYTES;
        long segments = Math.ceilDiv(body, (long) SEALED_SEGMENT_BYTES);
        return Math.max(0, body - segments * TAG_BYTES);
    }
}
