package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every blob store promises, whatever its medium. */
@ParameterizedClass
@EnumSource(Medium.class)
class BlobStoreContractTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int SMALL = 200_000;
    private static final int LARGE = ShelvedBlobStore.MEMORY_BYTES + 123_457;

    @TempDir
    static Path objects;

    static ObjectStoreServer server;

    @TempDir
    Path folder;

    private final Medium medium;
    private Medium.Place place;
    private ShelvedBlobStore store;

    BlobStoreContractTest(Medium medium) {
        this.medium = medium;
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = new ObjectStoreServer(objects.resolve("objects"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @BeforeEach
    void openStore() throws IOException {
        place = medium.place(folder, server);
        store = place.open(CLOCK);
    }

    @AfterEach
    void nothingIsLeftWaiting() throws IOException {
        store.close();
        assertThat(filesIn(place.waiting())).isEmpty();
    }

    @Test
    void keepsBytesOfEverySizeUnderTheirAddress() throws IOException {
        int segment = SealFormat.SEGMENT_BYTES;
        int memory = ShelvedBlobStore.MEMORY_BYTES;
        for (int size : new int[] {0, 1, segment - 1, segment, segment + 1, 2 * segment, memory, memory + 1, LARGE}) {
            byte[] content = bytes(size);

            BlobAddress address = store.put(content);

            assertThat(address).isEqualTo(BlobAddress.of(content));
            assertThat(store.exists(address)).isTrue();
            assertThat(store.size(address)).hasValue(size);
            assertThat(store.read(address)).isEqualTo(content);
            assertThat(readInOddSteps(address)).isEqualTo(content);
        }
    }

    @Test
    void isStillThereAfterReopening() throws IOException {
        byte[] content = bytes(SMALL);
        BlobAddress address = store.put(content);

        reopen();

        assertThat(store.read(address)).isEqualTo(content);
    }

    @Test
    void storingTheSameTwiceChangesNothing() throws IOException {
        BlobAddress first = store.put(bytes(SMALL));
        BlobAddress second = store.put(bytes(SMALL));

        assertThat(second).isEqualTo(first);
        assertThat(store.list()).containsExactly(first);
    }

    @Test
    void saysThatABlobIsMissing() throws IOException {
        BlobAddress address = BlobAddress.of(bytes(SMALL));

        assertThat(store.exists(address)).isFalse();
        assertThat(store.size(address)).isEmpty();
        assertThat(store.delete(address)).isFalse();
        assertThatThrownBy(() -> store.open(address))
                .isInstanceOfSatisfying(
                        MissingBlobException.class,
                        missing -> assertThat(missing.address()).isEqualTo(address));
    }

    @Test
    void listsAllAddressesInOrder() throws IOException {
        List<BlobAddress> stored = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            stored.add(store.put(("Beleg " + i).getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(store.list().toList()).isSorted().containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void deletesForGood() throws IOException {
        BlobAddress address = store.put(bytes(SMALL));
        BlobAddress other = store.put(bytes(SMALL + 1));

        assertThat(store.delete(address)).isTrue();

        assertThat(store.exists(address)).isFalse();
        assertThat(store.list()).containsExactly(other);
    }

    @Test
    void takesAnnouncedBytes() throws IOException {
        byte[] content = bytes(SMALL);

        store.put(BlobAddress.of(content), new ByteArrayInputStream(content));

        assertThat(store.read(BlobAddress.of(content))).isEqualTo(content);
    }

    @Test
    void refusesOtherBytesThanAnnounced() throws IOException {
        BlobAddress announced = BlobAddress.of(bytes(10));
        byte[] other = bytes(11);

        assertThatThrownBy(() -> store.put(announced, new ByteArrayInputStream(other)))
                .isInstanceOfSatisfying(MismatchedContentException.class, mismatch -> {
                    assertThat(mismatch.expected()).isEqualTo(announced);
                    assertThat(mismatch.actual()).isEqualTo(BlobAddress.of(other));
                });
        assertThat(store.list()).isEmpty();
    }

    @Test
    void keepsNothingOfASourceThatBreaksOff() throws IOException {
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(bytes(LARGE))) {
            private int left = 300_000;

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                if (left <= 0) {
                    throw new IOException("the line went dead");
                }
                int read = super.read(buffer, offset, count);
                left -= read;
                return read;
            }
        };

        assertThatThrownBy(() -> store.put(breaking)).hasMessage("the line went dead");
        assertThat(store.list()).isEmpty();
    }

    @Test
    void neverServesDamagedBytes() throws IOException {
        for (Damage damage : Damage.values()) {
            neverServesDamagedBytes(damage, bytes(SMALL));
        }
        neverServesDamagedBytes(Damage.FLIPPED_BIT, bytes(LARGE));
        neverServesDamagedBytes(Damage.CUT_TO_A_BLOCK, bytes(LARGE));
    }

    private void neverServesDamagedBytes(Damage damage, byte[] content) throws IOException {
        BlobAddress address = store.put(content);
        damage.apply(place.file(address));
        int quarantined = filesIn(place.files().resolve("quarantine")).size();

        assertThatThrownBy(() -> store.open(address))
                .isInstanceOfSatisfying(
                        CorruptBlobException.class,
                        corrupt -> assertThat(corrupt.address()).isEqualTo(address));

        assertThat(filesIn(place.files().resolve("quarantine"))).hasSize(quarantined + 1);
        assertThatThrownBy(() -> store.open(address)).isInstanceOf(MissingBlobException.class);
        assertThat(store.list()).doesNotContain(address);
        store.put(content);
        assertThat(store.read(address)).isEqualTo(content);
    }

    @Test
    void storingAgainRepairsADamagedCopy() throws IOException {
        byte[] content = bytes(SMALL);
        for (Damage damage : Damage.values()) {
            BlobAddress address = store.put(content);
            damage.apply(place.file(address));

            store.put(content);

            assertThat(store.read(address)).as("%s", damage).isEqualTo(content);
        }
    }

    @Test
    void holdsTheLastBytesBackFromAReaderOfChangingBytes() throws IOException {
        byte[] content = bytes(LARGE);
        BlobAddress address = store.put(content);

        try (InputStream in = store.open(address)) {
            byte[] start = in.readNBytes(100);
            Damage.FLIPPED_BIT.apply(place.file(address));
            byte[][] rest = {new byte[0]};
            Throwable failure = catchThrowable(() -> rest[0] = in.readNBytes(LARGE - 100));

            assertThat(start).isEqualTo(Arrays.copyOf(content, 100));
            if (failure == null) {
                assertThat(rest[0]).isEqualTo(Arrays.copyOfRange(content, 100, LARGE));
            } else {
                assertThat(failure).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void eightWritersDoNotDisturbEachOther() throws Exception {
        List<byte[]> contents =
                IntStream.range(0, 32).mapToObj(i -> bytes(20_000 + i)).toList();
        List<Future<List<BlobAddress>>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                int start = writer % 2 * 16; // Four writers store the same blobs at the same time.
                writers.add(threads.submit(() -> {
                    List<BlobAddress> written = new ArrayList<>();
                    for (byte[] content : contents.subList(start, start + 16)) {
                        written.add(store.put(content));
                    }
                    return written;
                }));
            }
            for (Future<List<BlobAddress>> writer : writers) {
                for (BlobAddress address : writer.get()) {
                    assertThat(BlobAddress.of(store.read(address))).isEqualTo(address);
                }
            }
        }
        assertThat(store.list().count()).isEqualTo(32);
    }

    private void reopen() throws IOException {
        store.close();
        store = place.open(CLOCK);
    }

    private byte[] readInOddSteps(BlobAddress address) throws IOException {
        try (InputStream in = store.open(address)) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            byte[] step = new byte[77_777];
            int first = in.read();
            if (first >= 0) {
                read.write(first);
            }
            for (int n = in.read(step); n != -1; n = in.read(step)) {
                read.write(step, 0, n);
            }
            return read.toByteArray();
        }
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
