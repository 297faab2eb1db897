package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a local disk can do to a blob store. */
class DiskBlobStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    Path folder;

    @Test
    void makesItsFoldersAtTheStart() throws IOException {
        openStore();

        try (var shards = Files.list(folder.resolve("blobs"))) {
            assertThat(shards.map(shard -> shard.getFileName().toString()))
                    .hasSize(256)
                    .contains("00", "7f", "ff");
        }
    }

    @Test
    void keepsOtherAccountsOfTheMachineOut() throws IOException {
        Path store = folder.resolve("store");
        Assumptions.assumeTrue(
                store.getFileSystem().supportedFileAttributeViews().contains("posix"), "this system has other rights");

        new DiskBlobStore(store, CLOCK).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rwx------");
    }

    @Test
    void removesWhatADeadWriterLeftBehindAfterADay() throws IOException {
        openStore();
        Path old = halfWritten("old.incoming", NOW.minus(Duration.ofHours(25)));
        Path young = halfWritten("young.incoming", NOW.minus(Duration.ofHours(23)));

        BlobStore store = openStore();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store.list()).isEmpty();
    }

    @Test
    void overlooksFilesThatAreNoBlobs() throws IOException {
        BlobStore store = openStore();
        BlobAddress address = store.put(new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("blobs/ab/Thumbs.db"), "not ours");

        assertThat(store.list()).containsExactly(address);
    }

    @Test
    void saysThatTheDiskIsFullAndLeavesNothingBehind() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 6 << 20)) {
            BlobStore store = new DiskBlobStore(disk.folder().resolve("store"), CLOCK);
            BlobAddress earlier = store.put(BlobStoreContractTest.bytes(1 << 20));
            byte[] tooLarge = BlobStoreContractTest.bytes(7 << 20);

            assertThatThrownBy(() -> store.put(tooLarge)).isInstanceOf(StoreFullException.class);
            assertThatThrownBy(() -> store.put(BlobAddress.of(tooLarge), new ByteArrayInputStream(tooLarge)))
                    .isInstanceOf(StoreFullException.class)
                    .hasMessageContaining(disk.folder().toString());

            assertThat(store.list()).containsExactly(earlier);
            assertThat(BlobStoreContractTest.filesIn(disk.folder())).hasSize(1);
            BlobAddress later = store.put(BlobStoreContractTest.bytes(3 << 20));
            assertThat(store.read(earlier)).isEqualTo(BlobStoreContractTest.bytes(1 << 20));
            assertThat(store.read(later)).isEqualTo(BlobStoreContractTest.bytes(3 << 20));
        }
    }

    @Test
    void keepsAnUploadThatMetAFullDisk() throws Exception {
        byte[] content = BlobStoreContractTest.bytes(5 << 18);
        try (SmallDisk disk = SmallDisk.mount(folder, 3 << 20)) {
            BlobStore store = new DiskBlobStore(disk.folder().resolve("store"), CLOCK);
            BlobAddress inTheWay = store.put(BlobStoreContractTest.bytes(5 << 18));
            Upload upload = store.upload("scan-1");
            upload.append(0, Arrays.copyOf(content, Upload.CHUNK_BYTES));
            store.put(BlobStoreContractTest.bytes(1 << 19));

            assertThatThrownBy(() -> upload.append(Upload.CHUNK_BYTES, new byte[Upload.CHUNK_BYTES]))
                    .isInstanceOf(StoreFullException.class);

            assertThat(upload.offset()).isEqualTo(Upload.CHUNK_BYTES);
            assertThat(store.exists(inTheWay)).isTrue();
        }
    }

    private BlobStore openStore() throws IOException {
        return new DiskBlobStore(folder, CLOCK);
    }

    private Path halfWritten(String name, Instant modified) throws IOException {
        Path file = Files.write(folder.resolve("incoming").resolve(name), new byte[12_345]);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    /** A file system of a few megabytes; only root may mount one. */
    private record SmallDisk(Path folder) implements AutoCloseable {
        static SmallDisk mount(Path parent, int bytes) throws IOException, InterruptedException {
            Path folder = Files.createDirectory(parent.resolve("small-disk"));
            int exit;
            try {
                exit = run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "none", folder.toString());
            } catch (IOException e) {
                exit = -1;
            }
            Assumptions.assumeTrue(exit == 0, "a small file system can only be mounted by root on Linux");
            return new SmallDisk(folder);
        }

        @Override
        public void close() throws IOException {
            try {
                assertThat(run("umount", folder.toString())).isZero();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static int run(String... command) throws IOException, InterruptedException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        }
    }
}
