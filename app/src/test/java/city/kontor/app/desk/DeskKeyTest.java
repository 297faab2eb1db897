package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.wire.ServerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskKeyTest {
    private static final byte[] FROM_SERVER = key(1);
    private static final byte[] FROM_ANOTHER = key(2);
    private static final String SECRET = "Bescheid an eine Bürgerin. ".repeat(4_000);

    @TempDir
    Path home;

    @Test
    void opensByServerOrPasswordAndByNothingElse() throws IOException {
        DeskKey.Opened first = new DeskKey(home).open(FROM_SERVER, "alt");
        assertThat(first.fresh()).isTrue();
        assertThat(new DeskKey(home).open("alt")).hasValueSatisfying(same(first.key()));
        assertThat(new DeskKey(home).open("falsch")).isEmpty();
        assertThat(new DeskKey(home).open(FROM_SERVER, "neu"))
                .as("a password changed elsewhere")
                .satisfies(same(first.key()));
        assertThat(new DeskKey(home).open("alt")).as("the old password").isEmpty();
        assertThat(new DeskKey(home).open(FROM_ANOTHER, "neu"))
                .as("a restored server")
                .satisfies(same(first.key()));
        assertThat(new DeskKey(home).open(FROM_SERVER, "anders").fresh())
                .as("neither is known")
                .isTrue();
    }

    @Test
    void isGoneOnceItWasDestroyed() throws IOException {
        SecretKey before = new DeskKey(home).open(FROM_SERVER, "alt").key();
        new DeskKey(home).destroy();
        assertThat(new DeskKey(home).open("alt")).isEmpty();
        assertThat(new DeskKey(home).open(FROM_SERVER, "alt").key()).isNotEqualTo(before);
    }

    @Test
    void leavesNoDocumentReadableInThePersonsFolder() throws IOException {
        Path folder = home.resolve("documents");
        BlobAddress unsealed;
        // As an earlier version of the program left it.
        try (var plain = new DiskBlobStore(folder.resolve("kept"), InstantSource.system())) {
            unsealed = plain.put(new ByteArrayInputStream(("Alt: " + SECRET).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(readable()).isNotEmpty();
        SecretKey key = new DeskKey(home).open(FROM_SERVER, "alt").key();
        BlobAddress kept;
        try (var documents = new Documents(folder, key, InstantSource.system())) {
            kept = documents.keep(new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
            assertThat(documents.open(unsealed).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("Alt: ");
        }
        assertThat(readable()).isEmpty();
        SecretKey again = new DeskKey(home).open("alt").orElseThrow().key();
        try (var documents = new Documents(folder, again, InstantSource.system())) {
            assertThat(documents.open(kept).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(SECRET);
        }
    }

    @Test
    void whatALostKeySealedIsFetchedAnewAndWhatWaitedIsNamed() throws IOException {
        Path folder = home.resolve("documents");
        BlobAddress kept;
        try (var documents = new Documents(folder, new SecretKeySpec(key(3), "AES"), InstantSource.system())) {
            kept = documents.keep(new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        }
        Documents.discard(folder);
        try (var documents = new Documents(folder, new SecretKeySpec(key(4), "AES"), InstantSource.system());
                var client = DeskMaker.nobody()) {
            assertThat(documents.has(kept)).isFalse();
            documents.sendWaiting(client.blobs());
            assertThat(documents.damaged()).containsOnlyKeys(kept);
        } catch (ServerException e) {
            throw new AssertionError("nothing was left to be sent", e);
        }
    }

    /** The files in which a word of a document can be read. */
    private List<Path> readable() throws IOException {
        byte[] word = "Bescheid".getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, new String(word, StandardCharsets.ISO_8859_1)))
                    .toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Consumer<DeskKey.Opened> same(SecretKey key) {
        return opened -> {
            assertThat(opened.key()).isEqualTo(key);
            assertThat(opened.fresh()).isFalse();
        };
    }

    private static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }
}
