package city.kontor.blobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The stores that keep the one contract. */
enum Medium {
    DISK,
    S3,
    SEALED_DISK,
    SEALED_S3;

    static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    /** A store that can be closed and opened again, and whose files can be reached behind its back. */
    record Place(Medium medium, Path folder, List<S3Settings> buckets, Path files) {
        ShelvedBlobStore open(InstantSource clock) throws IOException {
            return switch (medium) {
                case DISK -> new DiskBlobStore(folder, clock);
                case S3 -> new S3BlobStore(buckets.getFirst(), folder, clock);
                case SEALED_DISK -> new SealedBlobStore(new DiskBlobStore(folder, clock), KEY);
                case SEALED_S3 -> new SealedBlobStore(new S3BlobStore(buckets.getFirst(), folder, clock), KEY);
            };
        }

        Path file(BlobAddress address) {
            return files.resolve("blobs").resolve(address.shard()).resolve(address.hex());
        }

        /** Where bytes wait while they are on their way in or out. */
        Path waiting() {
            return medium == DISK || medium == SEALED_DISK ? folder.resolve("incoming") : folder;
        }
    }

    Place place(Path folder, ObjectStoreServer server) throws IOException {
        if (this == DISK || this == SEALED_DISK) {
            return new Place(this, folder, List.of(), folder);
        }
        S3Settings bucket = server.bucket("kontor-" + UUID.randomUUID());
        return new Place(this, folder, List.of(bucket), server.folderOf(bucket));
    }
}
