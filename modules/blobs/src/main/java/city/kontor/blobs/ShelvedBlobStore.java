package city.kontor.blobs;

import city.kontor.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every blob store does alike, whatever its medium: addresses, the check on every read, quarantine, uploads. */
public abstract sealed class ShelvedBlobStore implements BlobStore permits DiskBlobStore, S3BlobStore, SealedBlobStore {
    /** Blobs up to this size are checked in memory and read from the medium once; larger ones are read twice. */
    static final int MEMORY_BYTES = 4 << 20;

    private static final int COPY_BYTES = 1 << 17;
    private static final int LOCKS = 256;
    private static final String BLOBS = "blobs";
    private static final String UPLOADS = "uploads";
    private static final Pattern UPLOAD_ID = Pattern.compile("[0-9a-z-]{1,64}");

    private final Shelf shelf;

    /** One for the blobs of each shard: what one thread condemns another must not be replacing. */
    private final ReentrantLock[] blobLocks = locks();

    /** Taken before those of blobs, never after: to finish an upload is to store a blob. */
    private final ReentrantLock[] uploadLocks = locks();

    ShelvedBlobStore(Shelf shelf) {
        this.shelf = shelf;
    }

    Shelf shelf() {
        return shelf;
    }

    @Override
    public BlobAddress put(InputStream content) throws IOException {
        return put(content, Optional.empty());
    }

    @Override
    public void put(BlobAddress expected, InputStream content) throws IOException {
        put(content, Optional.of(expected));
    }

    private BlobAddress put(InputStream content, Optional<BlobAddress> expected) throws IOException {
        try (Shelf.Stage stage = shelf.stage()) {
            BlobAddress address = copy(content, stage.out());
            if (expected.isPresent() && !expected.get().equals(address)) {
                throw new MismatchedContentException(expected.get(), address);
            }
            // Duplicates are common (the same page scanned, the same attachment sent again) and cheaper to compare
            // than to write. But a copy is only believed after reading it: the caller may throw his away.
            if (isWhole(address)) {
                shelf.settle(name(address));
                return address;
            }
            stage.finish();
            ReentrantLock lock = lock(address);
            try {
                stage.keep(name(address));
            } finally {
                lock.unlock();
            }
            return address;
        }
    }

    @Override
    public InputStream open(BlobAddress address) throws IOException {
        Optional<InputStream> checked = openChecked(address);
        if (checked.isPresent()) {
            return checked.get();
        }
        // A second look before condemning it: the transfer may have been at fault, or a writer has just repaired it.
        ReentrantLock lock = lock(address);
        try {
            checked = openChecked(address);
            if (checked.isPresent()) {
                return checked.get();
            }
            shelf.quarantine(name(address));
        } finally {
            lock.unlock();
        }
        throw new CorruptBlobException(address);
    }

    /** Whether a copy is there that can be believed; one that cannot be read, for whatever reason, is written anew. */
    private boolean isWhole(BlobAddress address) {
        try (Shelf.Source source = shelf.open(name(address))) {
            return matches(address, source);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean matches(BlobAddress address, Shelf.Source source) throws IOException {
        return copy(source.read(), OutputStream.nullOutputStream()).equals(address);
    }

    private static BlobAddress copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest sha256 = Sha256.start();
        byte[] buffer = new byte[COPY_BYTES];
        for (int length = in.read(buffer); length != -1; length = in.read(buffer)) {
            sha256.update(buffer, 0, length);
            out.write(buffer, 0, length);
        }
        return BlobAddress.ofDigest(sha256.digest());
    }

    /** Empty if the bytes are not those of the address. */
    private Optional<InputStream> openChecked(BlobAddress address) throws IOException {
        Shelf.Source source;
        try {
            source = shelf.open(name(address));
        } catch (NoSuchFileException e) {
            throw new MissingBlobException(address);
        } catch (BrokenSealException e) {
            return Optional.empty();
        }
        boolean handedOut = false;
        try {
            if (source.size() <= MEMORY_BYTES) {
                byte[] bytes = source.read().readAllBytes();
                return BlobAddress.of(bytes).equals(address)
                        ? Optional.of(new ByteArrayInputStream(bytes))
                        : Optional.empty();
            }
            if (!matches(address, source)) {
                return Optional.empty();
            }
            InputStream verified = new VerifiedInputStream(address, source);
            handedOut = true;
            return Optional.of(verified);
        } catch (BrokenSealException e) {
            return Optional.empty();
        } finally {
            if (!handedOut) {
                source.close();
            }
        }
    }

    @Override
    public OptionalLong size(BlobAddress address) throws IOException {
        return shelf.size(name(address));
    }

    @Override
    public boolean delete(BlobAddress address) throws IOException {
        ReentrantLock lock = lock(address);
        try {
            return shelf.delete(name(address));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Stream<BlobAddress> list() throws IOException {
        return shelf.list(BLOBS)
                .map(entry -> BlobAddress.parse(last(entry.name())))
                .flatMap(Optional::stream);
    }

    @Override
    public Upload upload(String id) {
        if (!UPLOAD_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an upload id: " + id);
        }
        return new ShelvedUpload(id, UPLOADS + "/" + id, this, uploadLocks[Math.floorMod(id.hashCode(), LOCKS)]);
    }

    @Override
    public int forgetUploads(Instant before) throws IOException {
        Map<String, Instant> newestChunks = new HashMap<>();
        for (Shelf.Entry chunk : shelf.listAll(UPLOADS)) {
            String id =
                    chunk.name().substring(UPLOADS.length() + 1, chunk.name().lastIndexOf('/'));
            newestChunks.merge(id, chunk.modified(), (one, other) -> one.isAfter(other) ? one : other);
        }
        int forgotten = 0;
        for (Map.Entry<String, Instant> upload : newestChunks.entrySet()) {
            if (upload.getValue().isBefore(before)) {
                upload(upload.getKey()).cancel();
                forgotten++;
            }
        }
        return forgotten;
    }

    @Override
    public void close() {
        shelf.close();
    }

    private static String name(BlobAddress address) {
        return BLOBS + "/" + address.shard() + "/" + address.hex();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static ReentrantLock[] locks() {
        return Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    }

    /** Takes the lock of the address's shard. */
    private ReentrantLock lock(BlobAddress address) {
        ReentrantLock lock = blobLocks[Integer.parseInt(address.shard(), 16)];
        lock.lock();
        return lock;
    }
}
