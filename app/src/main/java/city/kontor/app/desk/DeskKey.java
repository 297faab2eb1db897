package city.kontor.app.desk;

import city.kontor.directory.accounts.Passwords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key under which one person's documents lie on this desktop. It is kept twice, wrapped by what the server hands out
 * at a sign-in and by what comes from the password (Argon2id), and is in the clear only while the person is signed in.
 * See docs/decisions/documents-sealed-on-desktops.md.
 */
final class DeskKey {
    private static final String BY_SERVER = "server";
    private static final String BY_PASSWORD = "password";
    private static final String SALT = "salt";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;

    private final PropertiesFile file;
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords = new Passwords(Passwords.STANDARD);

    /** @param fresh whether it was made just now, so that whatever another key has sealed is lost here */
    record Opened(SecretKey key, boolean fresh) {}

    /** @param home the folder of the person's data */
    DeskKey(Path home) {
        file = new PropertiesFile(home.resolve("key.properties"));
    }

    /**
     * Opens it after the server let the person in; makes it where there is none, or none that can be opened any more.
     *
     * @param deviceKey what the server hands out for this person on this desktop
     */
    Opened open(byte[] deviceKey, String password) throws IOException {
        Properties kept = file.read();
        byte[] salt = bytes(kept, SALT).orElseGet(() -> random(SALT_BYTES));
        byte[] ofPassword = passwords.key(password, salt);
        Optional<byte[]> byServer = unwrap(kept, BY_SERVER, deviceKey);
        Optional<byte[]> byPassword = unwrap(kept, BY_PASSWORD, ofPassword);
        Optional<byte[]> known = byServer.or(() -> byPassword);
        byte[] key = known.orElseGet(() -> random(KEY_BYTES));
        if (byServer.isEmpty() || byPassword.isEmpty()) {
            put(kept, SALT, salt);
            put(kept, BY_SERVER, wrap(key, BY_SERVER, deviceKey));
            put(kept, BY_PASSWORD, wrap(key, BY_PASSWORD, ofPassword));
            file.write(kept);
        }
        return new Opened(new SecretKeySpec(key, "AES"), known.isEmpty());
    }

    /** Opens it without the server; empty where this password does not, or where the key was destroyed. */
    Optional<Opened> open(String password) throws IOException {
        Properties kept = file.read();
        return bytes(kept, SALT)
                .flatMap(salt -> unwrap(kept, BY_PASSWORD, passwords.key(password, salt)))
                .map(key -> new Opened(new SecretKeySpec(key, "AES"), false));
    }

    /** Takes the documents' key away from this desktop for good. */
    void destroy() throws IOException {
        if (Files.exists(file.path())) {
            try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate((int) channel.size()), 0);
                channel.force(true);
            }
            Files.delete(file.path());
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] wrap(byte[] key, String label, byte[] by) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, label, by, nonce).doFinal(key);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    private static Optional<byte[]> unwrap(Properties kept, String label, byte[] by) {
        return bytes(kept, label).flatMap(wrapped -> {
            try {
                byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
                return Optional.of(cipher(Cipher.DECRYPT_MODE, label, by, nonce)
                        .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
            } catch (AEADBadTagException e) {
                // Another password, or another key from the server.
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java platform lacks AES-GCM", e);
            }
        });
    }

    private static Cipher cipher(int mode, String label, byte[] by, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(by, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("kontor desk key by " + label).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static Optional<byte[]> bytes(Properties kept, String name) {
        @Nullable String text = kept.getProperty(name);
        try {
            return Optional.ofNullable(text)
                    .map(Base64.getDecoder()::decode)
                    .filter(bytes -> bytes.length >= SALT_BYTES);
        } catch (IllegalArgumentException e) {
            // A file that was damaged holds no key.
            return Optional.empty();
        }
    }

    private static void put(Properties kept, String name, byte[] bytes) {
        kept.setProperty(name, Base64.getEncoder().encodeToString(bytes));
    }
}
