package city.kontor.app.desk;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.blobs.CorruptBlobException;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.blobs.MissingBlobException;
import city.kontor.blobs.SealedBlobStore;
import city.kontor.wire.BlobTransfer;
import city.kontor.wire.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * The documents on this desktop: those that were made here and wait for their way up, and those that were fetched to be
 * looked at. A document goes up before the command that names it. Called on background threads.
 */
public final class Documents implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Documents.class.getName());

    private static final String SEALED = "sealed";

    private final BlobStore local;
    private final Path waiting;
    private final Path passing;
    private final Path damaged;
    private final InstantSource clock;
    private volatile Consumer<BlobAddress> whenHere = address -> {};

    /** Held while a note is made, moved or counted; not while a document goes up, which may take minutes. */
    private final ReentrantLock notes = new ReentrantLock();

    /**
     * @param folder where the documents lie, with an empty file per waiting one
     * @param key seals them
     */
    public Documents(Path folder, SecretKey key, InstantSource clock) throws IOException {
        this.clock = clock;
        local = new SealedBlobStore(new DiskBlobStore(folder.resolve(SEALED), clock), key);
        sealWhatIsPlain(folder.resolve("kept"));
        waiting = Files.createDirectories(folder.resolve("waiting"));
        passing = Files.createDirectories(folder.resolve("passing"));
        damaged = Files.createDirectories(folder.resolve("damaged"));
        // What was passing through when the program ended is still kept, or still on the server.
        for (Path leftover : list(passing)) {
            Files.delete(leftover);
        }
    }

    /** An earlier version of the program kept documents as they are; each is gone there once it is safe here. */
    private void sealWhatIsPlain(Path kept) throws IOException {
        if (!Files.exists(kept)) {
            return;
        }
        try (BlobStore plain = new DiskBlobStore(kept, clock)) {
            List<BlobAddress> addresses;
            try (Stream<BlobAddress> all = plain.list()) {
                addresses = all.toList();
            }
            for (BlobAddress address : addresses) {
                try (InputStream in = plain.open(address)) {
                    local.put(address, in);
                } catch (CorruptBlobException | MissingBlobException e) {
                    LOG.log(Level.ERROR, "The document " + address + " was damaged before it could be sealed", e);
                }
                plain.delete(address);
            }
        }
        remove(kept);
    }

    /** Drops what a key sealed that nobody has any more. What still waited to go up is found missing, and said. */
    static void discard(Path folder) throws IOException {
        remove(folder.resolve(SEALED));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> below;
        try (Stream<Path> all = Files.walk(folder)) {
            below = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : below) {
            Files.delete(path);
        }
    }

    /** Who is told of each document that comes to lie here, on the thread that brought it. */
    void whenHere(Consumer<BlobAddress> listener) {
        whenHere = listener;
    }

    /**
     * Keeps a document that was made here. When this returns, its bytes and the note that they must go up survive a
     * power cut.
     *
     * @return its address, to be named in a command
     */
    public BlobAddress keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return keep(in);
        }
    }

    /** As {@link #keep(Path)}, of bytes that lie in no file. */
    public BlobAddress keep(InputStream in) throws IOException {
        BlobAddress address = local.put(in);
        notes.lock();
        try {
            Files.deleteIfExists(damaged.resolve(address.hex()));
            Path note = waiting.resolve(address.hex());
            if (!Files.exists(note)) {
                Files.createFile(note);
                try (FileChannel folder = FileChannel.open(waiting, StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
        } finally {
            notes.unlock();
        }
        whenHere.accept(address);
        return address;
    }

    /** Opens a document that is kept here; its bytes are checked while they are read. */
    public InputStream open(BlobAddress address) throws IOException {
        return local.open(address);
    }

    /** Whether the document can be opened without the server. */
    public boolean has(BlobAddress address) throws IOException {
        return local.exists(address);
    }

    /** Deletes a document that was destroyed for good, with every note about it. */
    public void forget(BlobAddress address) throws IOException {
        notes.lock();
        try {
            Files.deleteIfExists(waiting.resolve(address.hex()));
            Files.deleteIfExists(damaged.resolve(address.hex()));
            local.delete(address);
        } finally {
            notes.unlock();
        }
    }

    /** Deletes a document whose rows left this desktop, unless it was made here and waits for its way up. */
    void leave(String sha256) {
        try {
            var address = new BlobAddress(sha256);
            if (!Files.exists(waiting.resolve(address.hex()))) {
                forget(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document that is no longer this person's cannot be deleted here", e);
        }
    }

    /** How many documents have not gone up yet. */
    public int waiting() throws IOException {
        return addresses(waiting).size();
    }

    /** Fetches a document from the server, unless it is here already, and opens it. */
    public InputStream fetch(BlobAddress address, BlobTransfer server) throws IOException, ServerException {
        bring(address, server);
        return local.open(address);
    }

    /** Fetches a document from the server, unless it is here already. */
    void bring(BlobAddress address, BlobTransfer server) throws IOException, ServerException {
        if (!local.exists(address)) {
            Path file = Files.createTempFile(passing, "down", "");
            try {
                server.download(address.hex(), file);
                try (InputStream in = Files.newInputStream(file)) {
                    local.put(in);
                }
            } finally {
                Files.deleteIfExists(file);
            }
            whenHere.accept(address);
        }
    }

    /** The documents that lie here, with the room that each takes, in bytes. */
    public Map<BlobAddress, Long> here() throws IOException {
        var sizes = new LinkedHashMap<BlobAddress, Long>();
        try (Stream<BlobAddress> all = local.list()) {
            for (BlobAddress address : all.toList()) {
                local.size(address).ifPresent(bytes -> sizes.put(address, bytes));
            }
        }
        return sizes;
    }

    /** How many bytes the disk on which documents lie has left for this program. */
    public long free() throws IOException {
        return Files.getFileStore(waiting).getUsableSpace();
    }

    /**
     * Deletes documents that the server has as well, until what lies here takes no more than that.
     *
     * @param most in bytes
     * @param wanted stay whatever they take
     */
    public void shrink(long most, Set<BlobAddress> wanted) throws IOException {
        Map<BlobAddress, Long> here = here();
        long room = here.values().stream().mapToLong(Long::longValue).sum();
        Set<BlobAddress> kept = new HashSet<>(wanted);
        kept.addAll(addresses(waiting));
        for (var one : here.entrySet()) {
            if (room > most && !kept.contains(one.getKey())) {
                leave(one.getKey().hex());
                room -= one.getValue();
            }
        }
    }

    /** Documents that were made here and whose bytes were damaged on this disk before they went up, and when that was found. */
    public Map<BlobAddress, Instant> damaged() {
        notes.lock();
        try {
            var found = new LinkedHashMap<BlobAddress, Instant>();
            for (BlobAddress address : addresses(damaged)) {
                found.put(
                        address,
                        Files.getLastModifiedTime(damaged.resolve(address.hex()))
                                .toInstant());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            notes.unlock();
        }
    }

    /** Tries once more to send a damaged document: its bytes may have been stored anew. */
    public void sendAgain(BlobAddress address) throws IOException {
        Files.move(damaged.resolve(address.hex()), waiting.resolve(address.hex()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stops reminding of a damaged document. What is left of its bytes stays in the store's quarantine. */
    public void forgetDamaged(BlobAddress address) throws IOException {
        Files.deleteIfExists(damaged.resolve(address.hex()));
    }

    /**
     * Sends every document that waits; one that is interrupted goes on where it was. One that is damaged is set aside, because it must
     * not hold up the others and the commands behind them; {@link #damaged} names it.
     */
    public synchronized void sendWaiting(BlobTransfer server) throws IOException, ServerException {
        for (BlobAddress address : addresses(waiting)) {
            try {
                send(address, server);
            } catch (CorruptBlobException | MissingBlobException e) {
                setAside(address, e);
            }
        }
    }

    private void send(BlobAddress address, BlobTransfer server) throws IOException, ServerException {
        Path file = Files.createTempFile(passing, "up", "");
        try {
            try (InputStream in = local.open(address)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            server.upload(address.hex(), file);
            Files.deleteIfExists(waiting.resolve(address.hex()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Unless the same document was kept anew meanwhile: then its bytes are here again, and it goes up the next time. */
    private void setAside(BlobAddress address, IOException why) throws IOException {
        notes.lock();
        try {
            if (isWhole(address)) {
                return;
            }
            LOG.log(Level.ERROR, "The document " + address + " cannot be sent", why);
            Path aside = damaged.resolve(address.hex());
            Files.move(waiting.resolve(address.hex()), aside, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(aside, FileTime.from(clock.instant()));
        } finally {
            notes.unlock();
        }
    }

    private boolean isWhole(BlobAddress address) throws IOException {
        try (InputStream in = local.open(address)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (CorruptBlobException | MissingBlobException e) {
            return false;
        }
    }

    /** The documents that have a note here; what somebody else (a file manager, a backup) left beside them does not count. */
    private static List<BlobAddress> addresses(Path folder) throws IOException {
        return list(folder).stream()
                .flatMap(note -> BlobAddress.parse(note.getFileName().toString()).stream())
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() {
        local.close();
    }
}
