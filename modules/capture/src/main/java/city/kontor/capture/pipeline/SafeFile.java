package city.kontor.capture.pipeline;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it is there whole or not at all, whatever happens: temporary name, fsync, rename. */
final class SafeFile {
    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream output) throws IOException;
    }

    private SafeFile() {}

    static void write(Path target, Content content) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(target + " is not a file");
        }
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, ".writing-", ".tmp");
        try {
            try (var file = new FileOutputStream(temporary.toFile());
                    var output = new BufferedOutputStream(file)) {
                content.writeTo(output);
                output.flush();
                file.getFD().sync();
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory(directory);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes the rename itself survive a power cut; Windows has no such call and needs none. */
    private static void syncDirectory(Path directory) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
