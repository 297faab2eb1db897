package city.kontor.server.core;

import city.kontor.efile.Tombstone;
import city.kontor.store.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tombstones of destroyed files beside the database, one JSON file each: a restored backup knows nothing of what was
 * destroyed after it was made, and the server must.
 */
final class DestroyedFiles {
    private final Path folder;
    private final Codec codec;

    DestroyedFiles(Path folder, Codec codec) {
        this.folder = folder;
        this.codec = codec;
    }

    void remember(Tombstone stone) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "stone", ".part");
        Files.write(fresh, codec.write(stone));
        Files.move(fresh, folder.resolve(name(stone.fileId())), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ids are made by clients; none may lead out of the folder. */
    private static String name(String fileId) {
        return fileId.replaceAll("[^0-9A-Za-z-]", "_") + ".json";
    }

    List<Tombstone> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tombstone read(Path file) {
        try {
            return codec.read(Files.readAllBytes(file), Tombstone.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
