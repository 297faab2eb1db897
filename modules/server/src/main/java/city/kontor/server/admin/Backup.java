package city.kontor.server.admin;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.journal.Journal;
import city.kontor.journal.RowFeed;
import city.kontor.kernel.Sha256;
import city.kontor.server.KontorServer;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.PrivateFolder;
import city.kontor.server.core.SealKey;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Copies everything into a directory while the server works on:
 *
 * <pre>
 * 20261123T041500Z/   one backup: kontor.db, blobs.txt, seal-key.pem, manifest.json
 * blobs/00 ... ff/    the documents of all backups, each once
 * </pre>
 *
 * The copy of the database comes first and the documents after it, so that every document which a row names is there. A
 * backup has its final name only when it is complete. On PostgreSQL the rows are copied into the same kind of file, so
 * that a backup can be restored on either database.
 */
final class Backup {
    static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Core.Surroundings around;
    private final CoreHolder cores;
    private final BlobStore blobs;

    Backup(Core.Surroundings around, CoreHolder cores, BlobStore blobs) {
        this.around = around;
        this.cores = cores;
        this.blobs = blobs;
    }

    Report into(Path directory) {
        Instant now = around.clock().instant();
        Path complete = directory.resolve(NAME.format(now));
        Path fresh = directory.resolve("." + complete.getFileName() + ".incomplete");
        if (Files.exists(complete)) {
            return Report.refused("In derselben Sekunde wurde hier schon eine Sicherung gemacht: " + complete);
        }
        try {
            SafeFiles.deleteTree(fresh);
            PrivateFolder.create(fresh);
            Path database = fresh.resolve(Manifest.DATABASE);
            copyDatabase(database);
            long[] counts = copyBlobs(directory.resolve("blobs"), fresh.resolve(Manifest.BLOBS));
            Path key = around.config().data().resolve(SealKey.FILE);
            if (Files.exists(key)) {
                SealKey.writePrivate(fresh.resolve(SealKey.FILE), Files.readString(key, StandardCharsets.US_ASCII));
            }
            Manifest manifest = manifest(now, database, counts[0], fresh.resolve(Manifest.BLOBS));
            Files.write(fresh.resolve(Manifest.FILE), around.codec().write(manifest));
            SafeFiles.sync(fresh.resolve(Manifest.FILE));
            SafeFiles.sync(fresh);
            Files.move(fresh, complete, StandardCopyOption.ATOMIC_MOVE);
            SafeFiles.sync(directory);
            int expired = new ExpiredBackups(directory)
                    .delete(now.minus(Duration.ofDays(around.config().backupDays())), complete);
            return Report.done(
                    "Sicherung fertig: " + complete,
                    counts[0] + " Dokumente, davon " + counts[1] + " neu kopiert; Datenbank "
                            + (Files.size(complete.resolve(Manifest.DATABASE)) >> 10) + " KiB.",
                    expired + " Sicherungen waren älter als " + around.config().backupDays()
                            + " Tage und sind gelöscht.");
        } catch (IOException e) {
            return Report.refused("Die Sicherung nach " + directory + " ist nicht gelungen: " + e);
        }
    }

    private void copyDatabase(Path target) throws IOException {
        if (around.config().postgres().isEmpty()) {
            // A connection of its own, so that the judge need not wait for the copy.
            try (var own = new SqliteDatabase(around.databaseFile(), Durability.NORMAL)) {
                own.copyTo(target);
            }
        } else {
            cores.use(core -> {
                try (var copy = new SqliteDatabase(target, Durability.NORMAL)) {
                    Core.prepare(copy, around.suite());
                    return core.database()
                            .read(from -> copy.write(to -> from.connectionResult(
                                    source -> to.connectionResult(sink -> new TableCopy(sink, source, sink).copy()))));
                }
            });
        }
        SafeFiles.sync(target);
    }

    /** Returns how many documents there are and how many had to be copied. */
    private long[] copyBlobs(Path directory, Path list) throws IOException {
        long[] counts = new long[2];
        try (Stream<BlobAddress> all = blobs.list();
                var names = Files.newBufferedWriter(list, StandardCharsets.US_ASCII)) {
            for (BlobAddress address : (Iterable<BlobAddress>) all::iterator) {
                Path target = directory.resolve(address.shard()).resolve(address.hex());
                if (!Files.exists(target)) {
                    Files.createDirectories(directory.resolve(address.shard()));
                    try (InputStream in = blobs.open(address)) {
                        SafeFiles.copy(in, target);
                    }
                    counts[1]++;
                }
                names.write(address.hex());
                names.write('\n');
                counts[0]++;
            }
        }
        SafeFiles.sync(list);
        return counts;
    }

    private Manifest manifest(Instant now, Path database, long count, Path list) throws IOException {
        try (var copy = new SqliteDatabase(database, Durability.NORMAL)) {
            return new Manifest(
                    Manifest.FORMAT,
                    KontorServer.VERSION,
                    now,
                    Sha256.hex(database),
                    copy.read(RowFeed::clock),
                    copy.read(Journal::allHeads),
                    count,
                    Sha256.hex(list));
        }
    }
}
