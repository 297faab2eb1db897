package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.blobs.BlobAddress;
import city.kontor.wire.ServerUnreachable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @TempDir
    Path folder;

    @Test
    void setsADamagedDocumentAsideAndGoesOnWithTheNext() throws IOException {
        try (var documents = new Documents(folder.resolve("documents"), DeskMaker.KEY, InstantSource.fixed(NOW));
                var client = DeskMaker.nobody()) {
            BlobAddress damaged = keepTwo(documents).getFirst();
            spoil(damaged);
            // The server is away, which is what the second document meets; the first never got that far.
            assertThatThrownBy(() -> documents.sendWaiting(client.blobs())).isInstanceOf(ServerUnreachable.class);
            assertThat(documents.waiting()).isEqualTo(1);
            assertThat(documents.damaged()).containsOnlyKeys(damaged).containsValue(NOW);

            assertThat(documents.keep(folder.resolve(damaged.hex()))).isEqualTo(damaged);
            assertThat(documents.damaged()).as("its bytes are here again").isEmpty();
            assertThat(documents.waiting()).isEqualTo(2);
        }
    }

    @Test
    void remindsOfADamagedDocumentUntilItIsForgotten() throws IOException {
        try (var client = DeskMaker.nobody()) {
            BlobAddress damaged;
            try (var documents = new Documents(folder.resolve("documents"), DeskMaker.KEY, InstantSource.fixed(NOW))) {
                damaged = keepTwo(documents).getFirst();
                spoil(damaged);
                assertThatThrownBy(() -> documents.sendWaiting(client.blobs())).isInstanceOf(ServerUnreachable.class);
            }
            try (var again = new Documents(folder.resolve("documents"), DeskMaker.KEY, InstantSource.fixed(NOW))) {
                assertThat(again.damaged()).containsOnlyKeys(damaged);
                again.forgetDamaged(damaged);
                assertThat(again.damaged()).isEmpty();
            }
        }
    }

    @Test
    void sendsWhatWaitsPastFilesThatAreNotItsOwn() throws IOException {
        Path own = folder.resolve("documents");
        try (var documents = new Documents(own, DeskMaker.KEY, InstantSource.fixed(NOW));
                var client = DeskMaker.nobody()) {
            Files.writeString(own.resolve("waiting").resolve(".DS_Store"), "x");
            Files.writeString(own.resolve("damaged").resolve("Thumbs.db"), "x");
            BlobAddress damaged = keepTwo(documents).getFirst();
            spoil(damaged);
            assertThatThrownBy(() -> documents.sendWaiting(client.blobs())).isInstanceOf(ServerUnreachable.class);
            assertThat(documents.waiting()).isEqualTo(1);
            assertThat(documents.damaged()).containsOnlyKeys(damaged);
        }
    }

    @Test
    void makesRoomByWhatTheServerHasAndNobodyWants() throws IOException {
        Path own = folder.resolve("documents");
        try (var documents = new Documents(own, DeskMaker.KEY, InstantSource.fixed(NOW))) {
            List<BlobAddress> kept = keepTwo(documents);
            BlobAddress wanted = documents.keep(new ByteArrayInputStream("wanted".getBytes(StandardCharsets.UTF_8)));
            BlobAddress looked = documents.keep(new ByteArrayInputStream("looked".getBytes(StandardCharsets.UTF_8)));
            // These two went up.
            Files.delete(own.resolve("waiting").resolve(wanted.hex()));
            Files.delete(own.resolve("waiting").resolve(looked.hex()));
            documents.shrink(Long.MAX_VALUE, Set.of());
            assertThat(documents.here()).hasSize(4);
            documents.shrink(0, Set.of(wanted));
            assertThat(documents.here()).containsOnlyKeys(kept.get(0), kept.get(1), wanted);
        }
    }

    @Test
    void theSameDocumentMayBeKeptTwiceAtOnce() throws Exception {
        try (var documents = new Documents(folder.resolve("documents"), DeskMaker.KEY, InstantSource.fixed(NOW));
                var workers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 100; i++) {
                Path file = Files.writeString(folder.resolve("same"), "Rechnung " + i);
                List<Callable<BlobAddress>> both = List.of(() -> documents.keep(file), () -> documents.keep(file));
                for (Future<BlobAddress> kept : workers.invokeAll(both)) {
                    assertThat(kept.get()).isEqualTo(BlobAddress.of(Files.readAllBytes(file)));
                }
            }
            assertThat(documents.waiting()).isEqualTo(100);
        }
    }

    /** In the order in which they are sent. */
    private List<BlobAddress> keepTwo(Documents documents) throws IOException {
        var kept = Stream.of(
                        documents.keep(Files.writeString(folder.resolve("one"), "Rechnung 1")),
                        documents.keep(Files.writeString(folder.resolve("two"), "Rechnung 2")))
                .sorted(Comparator.comparing(BlobAddress::hex))
                .toList();
        for (String name : List.of("one", "two")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(BlobAddress.of(bytes).hex()), bytes);
        }
        return kept;
    }

    private void spoil(BlobAddress address) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("documents").resolve("sealed"))) {
            Path file = files.filter(each -> each.endsWith(address.hex()))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "???");
        }
    }
}
