package city.kontor.server.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Backups in a folder that are older than they may be. Files without a backup's name are nobody's business here. */
final class ExpiredBackups {
    private final Path directory;

    ExpiredBackups(Path directory) {
        this.directory = directory;
    }

    /**
     * Deletes old backups, and the documents that no backup names any more.
     *
     * @param before backups that were made before go
     * @param newest never goes
     * @return how many backups went
     */
    int delete(Instant before, Path newest) throws IOException {
        int deleted = 0;
        for (Path backup : backups()) {
            Optional<Instant> made = made(backup);
            if (!backup.equals(newest) && made.filter(at -> at.isBefore(before)).isPresent()) {
                SafeFiles.deleteTree(backup);
                deleted++;
            }
        }
        if (deleted > 0) {
            deleteUnnamed();
        }
        return deleted;
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> Files.exists(path.resolve(Manifest.FILE))).toList();
        }
    }

    private static Optional<Instant> made(Path backup) {
        try {
            return Optional.of(Backup.NAME.parse(backup.getFileName().toString(), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void deleteUnnamed() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path backup : backups()) {
            named.addAll(Files.readAllLines(backup.resolve(Manifest.BLOBS), StandardCharsets.US_ASCII));
        }
        Path blobs = directory.resolve("blobs");
        if (!Files.isDirectory(blobs)) {
            return;
        }
        List<Path> unnamed;
        try (Stream<Path> all = Files.walk(blobs, 2)) {
            unnamed = all.filter(Files::isRegularFile)
                    .filter(file -> !named.contains(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : unnamed) {
            Files.delete(file);
        }
    }
}
