package city.kontor.blobs;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Folders whose entries survive a power cut. */
final class Folders {
    /** Windows opens no folder for syncing, and needs none: NTFS journals its names. */
    private static final boolean SYNCED_BY_THE_SYSTEM = File.separatorChar == '\\';

    private Folders() {}

    /** The folder in which a file or folder lies. */
    static Path of(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "The root folder lies in no other");
    }

    /** Makes names that were added to or removed from a folder durable. */
    static void sync(Path folder) throws IOException {
        if (SYNCED_BY_THE_SYSTEM) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes a folder and those above it, unless they are there; nobody but the owner can look into new ones. */
    static void makePrivate(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes a folder, durably, unless it is there. Its parent must exist. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(folder)) {
                return; // Another thread was faster.
            }
            throw e;
        }
        sync(of(folder));
    }
}
