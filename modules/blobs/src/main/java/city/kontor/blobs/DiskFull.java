package city.kontor.blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a full disk from other failures, which Java reports alike. */
final class DiskFull {
    /** Where less than this is free, a failed write is put down to it: the message may be in any language. */
    private static final long LITTLE_BYTES = 1 << 16;

    private DiskFull() {}

    /** The failure to throw instead: a {@link StoreFullException} if a full disk or quota is the cause. */
    static IOException explain(Path folder, IOException failure) {
        if (failure instanceof BlobException) {
            return failure;
        }
        return saysSo(failure) || hasNoRoom(folder) ? new StoreFullException(folder.toString(), failure) : failure;
    }

    private static boolean saysSo(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("quota exceeded")
                || message.contains("not enough space on the disk");
    }

    private static boolean hasNoRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LITTLE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
