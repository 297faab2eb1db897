package city.kontor.server.core;

import city.kontor.server.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock on a file of the data directory, which the operating system takes back when the process ends in any way. */
public final class FileSeat implements Seat {
    private final FileChannel channel;

    private FileSeat(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws SettingsException if another process has it */
    public static FileSeat take(Path data) {
        Path file = data.resolve("writer.lock");
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new SettingsException("Another server is already working with the data in " + data
                        + ". Stop it first, or give this one another data directory.");
            }
            return new FileSeat(channel);
        } catch (IOException e) {
            throw new SettingsException("The data directory " + data + " cannot be used: " + e.getMessage());
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public boolean hold() {
        return true;
    }

    @Override
    public boolean isForLife() {
        return true;
    }

    @Override
    public void leave() {
        // The lock goes with the process, not with a database that is being exchanged.
    }

    @Override
    public void inTurn(Runnable work) {
        work.run();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
