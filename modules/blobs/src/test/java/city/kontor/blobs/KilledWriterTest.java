package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process with eight writers again and again, in the middle of its work. */
class KilledWriterTest {
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedBlobIsWholeAfterAKill() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<BlobAddress> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(1 + random.nextInt(60), random.nextLong()));
        }

        try (BlobStore store = new DiskBlobStore(folder, InstantSource.system())) {
            for (BlobAddress address : acknowledged) {
                assertThat(BlobAddress.of(store.read(address)))
                        .as("seed %d", seed)
                        .isEqualTo(address);
            }
            // What was not acknowledged is either whole or not there.
            try (Stream<BlobAddress> all = store.list()) {
                for (BlobAddress address : all.toList()) {
                    assertThat(BlobAddress.of(store.read(address)))
                            .as("seed %d", seed)
                            .isEqualTo(address);
                }
            }
        }
        assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    /** @return the addresses that the killed process had been given by its store and had written to its output */
    private List<BlobAddress> writeUntilKilled(int blobs, long seed) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EightWriters.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<BlobAddress> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<BlobAddress> address = BlobAddress.parse(line); // The last line may be torn.
                address.ifPresent(acknowledged::add);
                if (acknowledged.size() == blobs) {
                    writer.toHandle().destroyForcibly(); // Unlike the process's own method, leaves its output open.
                }
            }
        }
        assertThat(writer.waitFor()).as("ended by the kill").isEqualTo(128 + 9);
        return acknowledged;
    }
}
