package city.kontor.server.core;

import city.kontor.server.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key pair that signs the daily seals: a PEM file (RFC 7468) with the private key in PKCS 8 and the public one, which
 * only the server's user may read.
 */
public final class SealKey {
    public static final String FILE = "seal-key.pem";

    private SealKey() {}

    /** The pair of the data directory; made at the first call. */
    public static KeyPair of(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))));
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsException("The key of the seals in " + file + " cannot be used: " + e.getMessage());
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path fresh = file.resolveSibling(FILE + ".new");
        writePrivate(
                fresh,
                block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.move(fresh, file);
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    public static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Somebody else just made " + file, e);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private static byte[] block(String pem, String kind) throws GeneralSecurityException {
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----(.+?)-----END " + kind + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!block.find()) {
            throw new GeneralSecurityException("it holds no " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(1).strip());
    }
}
