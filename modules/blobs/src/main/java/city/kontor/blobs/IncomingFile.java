package city.kontor.blobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A file under a temporary name, removed when closed unless it was moved to its final one. */
final class IncomingFile extends OutputStream implements Closeable {
    private static final String SUFFIX = ".incoming";

    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    /** @param folder where the file is made; the final name must be on the same file system */
    IncomingFile(Path folder) throws IOException {
        path = folder.resolve(UUID.randomUUID() + SUFFIX);
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFull.explain(folder, e);
        }
    }

    /** Removes what writers left behind that did not live to tidy up. */
    static void removeOlderThan(Instant limit, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        for (Path file : files) {
            if (isOlder(limit, file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOlder(Instant limit, Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            return false; // Its writer was alive after all, and is done.
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw DiskFull.explain(Folders.of(path), e);
        }
    }

    /** The file for reading, positioned where it was left. */
    FileChannel channel() {
        return channel;
    }

    Path path() {
        return path;
    }

    /** Makes the content durable. */
    void sync() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw DiskFull.explain(Folders.of(path), e);
        }
    }

    /** Gives the file its final name, durably, replacing what had it. */
    void moveTo(Path target) throws IOException {
        channel.close();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
            Folders.sync(Folders.of(target));
        } catch (IOException e) {
            throw DiskFull.explain(Folders.of(target), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!moved) {
            Files.deleteIfExists(path);
        }
    }
}
