package city.kontor.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 (FIPS 180-4), which every Java has. */
public final class Sha256 {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    /** A computation to which bytes are added. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes of the hash. */
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** The 32 bytes of a file's hash. */
    public static byte[] of(Path file) throws IOException {
        MessageDigest computation = start();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), computation)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return computation.digest();
    }

    /** A file's hash as 64 lower-case hexadecimal digits. */
    public static String hex(Path file) throws IOException {
        return HexFormat.of().formatHex(of(file));
    }

    /** The hash as 64 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** Ends a computation; 64 lower-case hexadecimal digits. */
    public static String hex(MessageDigest computation) {
        return HexFormat.of().formatHex(computation.digest());
    }

    /** Whether this is a hash as 64 lower-case hexadecimal digits. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }
}
