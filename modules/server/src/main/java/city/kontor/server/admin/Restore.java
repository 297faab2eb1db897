package city.kontor.server.admin;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.kernel.Sha256;
import city.kontor.server.Config;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.LostCursors;
import city.kontor.server.core.SealKey;
import city.kontor.store.Durability;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.SchemaException;
import city.kontor.store.SqliteDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings a server back to a backup, also while it works. Everything is checked and prepared beside the living data; then
 * requests are held for a moment, the database is exchanged in one step, and the server goes on. Desktops notice by
 * their cursors and heads. Documents are only added. The replaced SQLite file is kept.
 */
final class Restore {
    private final Core.Surroundings around;
    private final CoreHolder cores;
    private final BlobStore blobs;

    Restore(Core.Surroundings around, CoreHolder cores, BlobStore blobs) {
        this.around = around;
        this.cores = cores;
        this.blobs = blobs;
    }

    /** @param name of one backup in the directory; the newest if empty */
    Report from(Path directory, Optional<String> name) {
        Config config = around.config();
        Path prepared = config.data().resolve("kontor.db.restoring");
        try {
            Optional<Path> backup = find(directory, name);
            if (backup.isEmpty()) {
                return Report.refused("In " + directory + " liegt keine vollständige Sicherung"
                        + name.map(one -> " namens " + one).orElse("") + ".");
            }
            if (cores.use(core -> core.writer().judge().isEmpty())) {
                return Report.refused("Ein anderer Server schreibt gerade in diese Datenbank."
                        + " Bitte dort wiederherstellen oder ihn zuerst anhalten.");
            }
            Manifest manifest = check(backup.get());
            long added = addBlobs(backup.get(), directory.resolve("blobs"));
            prepare(backup.get().resolve(Manifest.DATABASE), prepared);
            Optional<Path> kept = exchange(prepared);
            restoreKey(backup.get());
            return Report.done(
                    "Wiederhergestellt: Stand vom " + manifest.at() + " (" + manifest.blobs() + " Dokumente, " + added
                            + " davon fehlten).",
                    kept.map(file -> "Die bisherige Datenbank liegt noch in " + file + ".")
                            .orElse("Die bisherigen Zeilen wurden ersetzt."),
                    "Arbeitsplätze, die Neueres gesehen haben, melden es und laden neu.");
        } catch (IOException | SchemaException | IllegalArgumentException e) {
            return Report.refused("Nichts wurde geändert. Die Sicherung taugt nicht: " + e.getMessage());
        } finally {
            deleteDatabase(prepared);
        }
    }

    private static Optional<Path> find(Path directory, Optional<String> name) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> Files.exists(path.resolve(Manifest.FILE)))
                    .filter(path ->
                            name.isEmpty() || path.getFileName().toString().equals(name.get()))
                    .max(Path::compareTo);
        }
    }

    private Manifest check(Path backup) throws IOException {
        Manifest manifest = around.codec().read(Files.readAllBytes(backup.resolve(Manifest.FILE)), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new IOException(backup + " hat das Format " + manifest.format() + ", dieses Programm kennt "
                    + Manifest.FORMAT + ".");
        }
        requireHash(backup.resolve(Manifest.DATABASE), manifest.databaseSha256());
        requireHash(backup.resolve(Manifest.BLOBS), manifest.blobsSha256());
        return manifest;
    }

    private static void requireHash(Path file, String expected) throws IOException {
        if (!Sha256.hex(file).equals(expected)) {
            throw new IOException(file + " ist nicht mehr, was gesichert wurde.");
        }
    }

    /** Each document is checked against its address on its way in. */
    private long addBlobs(Path backup, Path directory) throws IOException {
        long added = 0;
        List<String> addresses = Files.readAllLines(backup.resolve(Manifest.BLOBS), StandardCharsets.US_ASCII);
        for (String line : addresses) {
            BlobAddress address = new BlobAddress(line);
            if (!blobs.exists(address)) {
                Path file = directory.resolve(address.shard()).resolve(address.hex());
                try (InputStream in = Files.newInputStream(file)) {
                    blobs.put(address, in);
                }
                added++;
            }
        }
        return added;
    }

    /** A copy with today's tables, in which the lost days are noted. */
    private void prepare(Path backup, Path prepared) throws IOException {
        deleteDatabase(prepared);
        Files.copy(backup, prepared);
        try (var database = new SqliteDatabase(prepared, Durability.FULL)) {
            Core.prepare(database, around.suite());
            LostCursors.leap(database, around.clock().instant());
        }
        SafeFiles.sync(prepared);
    }

    private Optional<Path> exchange(Path prepared) throws IOException {
        try {
            if (around.config().postgres().isPresent()) {
                cores.exchange(() -> load(prepared, around.config().postgres().get()));
                return Optional.empty();
            }
            Path living = around.databaseFile();
            Path kept = living.resolveSibling(
                    "kontor-until-" + around.clock().instant().toEpochMilli() + ".db");
            cores.exchange(() -> replace(living, prepared, kept));
            return Optional.of(kept);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The rename is the step: before it the old database is whole, after it the new one is. */
    private static void replace(Path living, Path prepared, Path kept) {
        try {
            if (Files.exists(living.resolveSibling(living.getFileName() + "-wal"))) {
                throw new IOException("Die Datenbank wird noch von einem anderen Programm benutzt.");
            }
            Files.copy(living, kept);
            Files.move(prepared, living, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            SafeFiles.sync(living.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closing the core has left the writer's seat; it must be ours while the rows are replaced. */
    private void load(Path prepared, Config.Postgres postgres) {
        if (!around.seat().hold()) {
            throw new UncheckedIOException(new IOException("Ein anderer Server hat gerade das Schreiben übernommen."));
        }
        try (var from = new SqliteDatabase(prepared, Durability.NORMAL);
                var to = new PostgresDatabase(postgres.url(), postgres.user(), postgres.password())) {
            to.change(target -> from.read(source -> source.connectionResult(
                    origin -> target.connectionResult(sink -> new TableCopy(origin, origin, sink).copy()))));
        }
    }

    private void restoreKey(Path backup) throws IOException {
        Path key = around.config().data().resolve(SealKey.FILE);
        Path saved = backup.resolve(SealKey.FILE);
        if (!Files.exists(key) && Files.exists(saved)) {
            SealKey.writePrivate(key, Files.readString(saved, StandardCharsets.US_ASCII));
        }
    }

    private static void deleteDatabase(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
