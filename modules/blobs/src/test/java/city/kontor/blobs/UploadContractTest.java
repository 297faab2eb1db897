package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every blob store promises about uploads in chunks. */
@ParameterizedClass
@EnumSource(Medium.class)
class UploadContractTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final byte[] CONTENT = BlobStoreContractTest.bytes(2_500_000);
    private static final BlobAddress ADDRESS = BlobAddress.of(CONTENT);
    private static final String ID = "0190a1b2-0000-7000-8000-000000000001";

    @TempDir
    static Path objects;

    static ObjectStoreServer server;

    @TempDir
    Path folder;

    private final Medium medium;
    private Medium.Place place;
    private ShelvedBlobStore store;

    UploadContractTest(Medium medium) {
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
        assertThat(BlobStoreContractTest.filesIn(place.waiting())).isEmpty();
    }

    @Test
    void makesABlobOfItsChunks() throws IOException {
        Upload upload = store.upload(ID);

        send(upload, 0, CONTENT.length);
        upload.finish(ADDRESS);

        assertThat(store.read(ADDRESS)).isEqualTo(CONTENT);
        assertThat(upload.offset()).isZero();
        assertThat(BlobStoreContractTest.filesIn(place.files().resolve("uploads")))
                .isEmpty();
    }

    @Test
    void resumesWhereItWasAfterTheServerStartedAnew() throws IOException {
        send(store.upload(ID), 0, 2 * Upload.CHUNK_BYTES);
        store.close();
        store = place.open(CLOCK);

        Upload resumed = store.upload(ID);
        assertThat(resumed.offset()).isEqualTo(2 * Upload.CHUNK_BYTES);
        send(resumed, 2 * Upload.CHUNK_BYTES, CONTENT.length);
        resumed.finish(ADDRESS);

        assertThat(store.read(ADDRESS)).isEqualTo(CONTENT);
    }

    @Test
    void isNoBlobBeforeItIsFinished() throws IOException {
        send(store.upload(ID), 0, CONTENT.length);

        assertThat(store.exists(ADDRESS)).isFalse();
        assertThat(store.list()).isEmpty();
        store.upload(ID).cancel();
    }

    @Test
    void saysWhereToGoOnWhenAChunkDoesNotFit() throws IOException {
        Upload upload = store.upload(ID);
        send(upload, 0, Upload.CHUNK_BYTES);

        for (long offset : new long[] {0, 1, Upload.CHUNK_BYTES - 1, Upload.CHUNK_BYTES + 1, 5_000_000}) {
            assertThatThrownBy(() -> upload.append(offset, new byte[100]))
                    .isInstanceOfSatisfying(
                            UploadOffsetException.class,
                            wrong -> assertThat(wrong.offset()).isEqualTo(Upload.CHUNK_BYTES));
        }
        assertThat(upload.offset()).isEqualTo(Upload.CHUNK_BYTES);
    }

    @Test
    void refusesChunksThatAreEmptyOrTooLarge() {
        Upload upload = store.upload(ID);

        assertThatThrownBy(() -> upload.append(0, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upload.append(0, new byte[Upload.CHUNK_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesIdsThatAreNoNames() {
        for (String id : new String[] {"", "../../etc", "a/b", "A", "ä", "x.y", "a".repeat(65)}) {
            assertThatThrownBy(() -> store.upload(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void startsAgainWhenTheChunksAreNotTheAnnouncedBlob() throws IOException {
        Upload upload = store.upload(ID);
        upload.append(0, new byte[1000]);

        assertThatThrownBy(() -> upload.finish(ADDRESS)).isInstanceOf(MismatchedContentException.class);

        assertThat(store.list()).isEmpty();
        assertThat(upload.offset()).isZero();
        send(upload, 0, CONTENT.length);
        upload.finish(ADDRESS);
        assertThat(store.exists(ADDRESS)).isTrue();
    }

    @Test
    void canBeFinishedAgainWhenTheAnswerWasLost() throws IOException {
        Upload upload = store.upload(ID);
        send(upload, 0, CONTENT.length);
        upload.finish(ADDRESS);

        store.upload(ID).finish(ADDRESS);

        assertThat(store.read(ADDRESS)).isEqualTo(CONTENT);
    }

    @Test
    void doesNotFinishWhatWasNeverSent() {
        assertThatThrownBy(() -> store.upload(ID).finish(ADDRESS)).isInstanceOf(MismatchedContentException.class);
    }

    @Test
    void takesTheEmptyBlob() throws IOException {
        BlobAddress empty = BlobAddress.of(new byte[0]);

        store.upload(ID).finish(empty);

        assertThat(store.read(empty)).isEmpty();
    }

    @Test
    void noticesChunksThatWereDamagedOnTheMedium() throws IOException {
        Upload upload = store.upload(ID);
        send(upload, 0, CONTENT.length);
        Damage.FLIPPED_BIT.apply(place.files().resolve("uploads/" + ID + "/0000000000000000"));

        assertThatThrownBy(() -> upload.finish(ADDRESS)).isInstanceOf(BlobException.class);
        assertThat(upload.offset()).isZero();
        assertThat(store.exists(ADDRESS)).isFalse();
    }

    @Test
    void twoUploadsOfTheSameBlobDoNotDisturbEachOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> sendAll("desktop-1"));
            Future<?> other = threads.submit(() -> sendAll("desktop-2"));
            one.get();
            other.get();
        }

        assertThat(store.list()).containsExactly(ADDRESS);
        assertThat(store.read(ADDRESS)).isEqualTo(CONTENT);
    }

    @Test
    void forgetsUploadsThatNobodyContinued() throws IOException {
        send(store.upload(ID), 0, CONTENT.length);
        Instant now = Instant.now();

        assertThat(store.forgetUploads(now.minus(Duration.ofDays(7)))).isZero();
        assertThat(store.upload(ID).offset()).isEqualTo(CONTENT.length);

        assertThat(store.forgetUploads(now.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(store.upload(ID).offset()).isZero();
        assertThat(store.forgetUploads(now.plus(Duration.ofDays(1)))).isZero();
    }

    private Void sendAll(String id) throws IOException {
        Upload upload = store.upload(id);
        send(upload, 0, CONTENT.length);
        upload.finish(ADDRESS);
        return null;
    }

    private static void send(Upload upload, int from, int to) throws IOException {
        int offset = from;
        while (offset < to) {
            byte[] chunk = Arrays.copyOfRange(CONTENT, offset, Math.min(offset + Upload.CHUNK_BYTES, to));
            offset = Math.toIntExact(upload.append(offset, chunk));
        }
    }
}
