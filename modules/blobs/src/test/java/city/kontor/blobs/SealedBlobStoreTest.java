package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds, and can do, who has the disk but not the key. */
class SealedBlobStoreTest {
    private static final SecretKey KEY = new SecretKeySpec(BlobStoreContractTest.bytes(32), "AES");
    private static final int SEGMENT = SealFormat.SEALED_SEGMENT_BYTES;

    @TempDir
    Path folder;

    @Test
    void leavesNothingReadableOnTheDisk() throws IOException {
        String secret = "Bescheid an eine Bürgerin";
        byte[] content = secret.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        SealedBlobStore store = openWith(KEY);

        store.put(content);
        store.upload("scan-1").append(0, Arrays.copyOf(content, 500_000));

        assertThat(BlobStoreContractTest.filesIn(folder))
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Bescheid"));
    }

    @Test
    void sealsTheSameBytesDifferentlyEachTime() throws IOException {
        SealedBlobStore store = openWith(KEY);
        BlobAddress address = store.put(new byte[1000]);
        byte[] first = Files.readAllBytes(file(address));
        store.delete(address);

        store.put(new byte[1000]);

        assertThat(Files.readAllBytes(file(address))).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test
    void leavesBytesAloneThatAnotherKeySealed() throws IOException {
        byte[] content = BlobStoreContractTest.bytes(1000);
        BlobAddress address = openWith(KEY).put(content);

        SealedBlobStore stranger = openWith(new SecretKeySpec(new byte[32], "AES"));
        assertThatThrownBy(() -> stranger.open(address)).isInstanceOf(WrongKeyException.class);

        assertThat(openWith(KEY).read(address)).isEqualTo(content);
    }

    @Test
    void sealsAnewWhatIsStoredAgainAfterTheKeyWasLost() throws IOException {
        byte[] content = BlobStoreContractTest.bytes(1000);
        BlobAddress address = openWith(KEY).put(content);

        SealedBlobStore afterwards = openWith(new SecretKeySpec(new byte[32], "AES"));
        afterwards.put(content);

        assertThat(afterwards.read(address)).isEqualTo(content);
    }

    @Test
    void noticesSegmentsThatWereCutOffSwappedOrRepeated() throws IOException {
        byte[] content = new byte[4 * SealFormat.SEGMENT_BYTES];
        SealedBlobStore store = openWith(KEY);
        BlobAddress address = store.put(content);
        byte[] sealed = Files.readAllBytes(file(address));

        byte[] cut = Arrays.copyOf(sealed, SealFormat.HEADER_BYTES + 3 * SEGMENT);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, SealFormat.HEADER_BYTES, swapped, SealFormat.HEADER_BYTES + SEGMENT, SEGMENT);
        System.arraycopy(sealed, SealFormat.HEADER_BYTES + SEGMENT, swapped, SealFormat.HEADER_BYTES, SEGMENT);
        byte[] repeated = Arrays.copyOf(sealed, sealed.length + SEGMENT);
        System.arraycopy(sealed, sealed.length - SEGMENT, repeated, sealed.length, SEGMENT);

        for (byte[] forged : new byte[][] {cut, swapped, repeated, new byte[0], new byte[SealFormat.HEADER_BYTES]}) {
            Files.write(file(address), forged);
            assertThatThrownBy(() -> store.open(address)).isInstanceOf(CorruptBlobException.class);
            store.put(content);
        }
    }

    @Test
    void noticesABlobPutInAnothersPlace() throws IOException {
        SealedBlobStore store = openWith(KEY);
        BlobAddress one = store.put(new byte[] {1});
        BlobAddress other = store.put(new byte[] {2});

        Files.write(file(one), Files.readAllBytes(file(other)));

        assertThatThrownBy(() -> store.open(one)).isInstanceOf(CorruptBlobException.class);
    }

    @Test
    void takesBytesThatWereNeverSealedForDamaged() throws IOException {
        BlobAddress address = new DiskBlobStore(folder, InstantSource.system()).put(new byte[500]);

        assertThatThrownBy(() -> openWith(KEY).open(address)).isInstanceOf(CorruptBlobException.class);
    }

    @Test
    void staysReadableFormatOfToday() throws IOException {
        SealedBlobStore store = openWith(KEY);
        BlobAddress address = store.put(new byte[70_000]);

        try (RandomAccessFile file = new RandomAccessFile(file(address).toFile(), "r")) {
            byte[] magic = new byte[8];
            file.readFully(magic);
            assertThat(magic).startsWith("KSEAL1".getBytes(StandardCharsets.US_ASCII));
            assertThat(file.length()).isEqualTo(48 + 70_000 + 2 * 16);
        }
    }

    @Test
    void refusesAKeyOfAnotherLength() throws IOException {
        DiskBlobStore disk = new DiskBlobStore(folder, InstantSource.system());

        assertThatThrownBy(() -> new SealedBlobStore(disk, new SecretKeySpec(new byte[16], "AES")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SealedBlobStore openWith(SecretKey key) throws IOException {
        return new SealedBlobStore(new DiskBlobStore(folder, InstantSource.system()), key);
    }

    private Path file(BlobAddress address) {
        return folder.resolve("blobs").resolve(address.shard()).resolve(address.hex());
    }
}
