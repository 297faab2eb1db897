package city.kontor.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A folder of a local file system as a medium.
 *
 * <pre>
 * blobs/00 ... ff/   the blobs, by the first two digits of their address
 * uploads/ID/        the chunks of unfinished uploads, each named by its offset
 * incoming/          what is being written
 * quarantine/        what was found damaged
 * </pre>
 */
final class DiskShelf implements Shelf {
    /** Nobody writes one file for longer; an older one's writer is dead. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;
    private final InstantSource clock;

    DiskShelf(Path root, InstantSource clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.clock = clock;
        this.incoming = this.root.resolve("incoming");
        try {
            makeFolders();
        } catch (IOException e) {
            throw DiskFull.explain(this.root, e);
        }
        IncomingFile.removeOlderThan(clock.instant().minus(ABANDONED), incoming);
    }

    private void makeFolders() throws IOException {
        Folders.makePrivate(root);
        Path blobs = root.resolve("blobs");
        List<Path> folders = new ArrayList<>(List.of(incoming, root.resolve("uploads"), root.resolve("quarantine")));
        for (int shard = 0; shard < 256; shard++) {
            folders.add(blobs.resolve(HexFormat.of().toHexDigits((byte) shard)));
        }
        boolean complete = true;
        for (Path folder : folders) {
            complete &= Files.isDirectory(folder);
            Files.createDirectories(folder);
        }
        if (!complete) {
            Folders.sync(blobs);
            Folders.sync(root);
        }
    }

    @Override
    public Stage stage() throws IOException {
        return new DiskStage(new IncomingFile(incoming));
    }

    @Override
    public Source open(String name) throws IOException {
        return new DiskSource(FileChannel.open(root.resolve(name), StandardOpenOption.READ));
    }

    @Override
    public OptionalLong size(String name) throws IOException {
        try {
            return OptionalLong.of(Files.size(root.resolve(name)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean delete(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.deleteIfExists(file)) {
            return false;
        }
        Folders.sync(Folders.of(file));
        if (name.startsWith("uploads/")) {
            try {
                Files.deleteIfExists(Folders.of(file));
            } catch (DirectoryNotEmptyException e) {
                return true; // More chunks of the same upload.
            }
        }
        return true;
    }

    @Override
    public Stream<Entry> list(String folder) throws IOException {
        List<Path> children;
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            children = all.sorted().toList();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return children.stream().flatMap(this::entries);
    }

    private Stream<Entry> entries(Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? list(name)
                    : Stream.of(new Entry(
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Stream.empty(); // Removed while we were listing.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void settle(String name) throws IOException {
        Folders.sync(Folders.of(root.resolve(name)));
    }

    @Override
    public void quarantine(String name) throws IOException {
        Path file = root.resolve(name);
        Path aside = root.resolve("quarantine")
                .resolve(file.getFileName() + "." + clock.instant().toEpochMilli());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // Another process was faster.
        }
        Folders.sync(Folders.of(aside));
        Folders.sync(Folders.of(file));
    }

    @Override
    public void close() {
        // Holds nothing open between calls.
    }

    private final class DiskStage implements Stage {
        private final IncomingFile file;

        DiskStage(IncomingFile file) {
            this.file = file;
        }

        @Override
        public OutputStream out() {
            return file;
        }

        @Override
        public void finish() throws IOException {
            file.sync();
        }

        @Override
        public void keep(String name) throws IOException {
            Path target = root.resolve(name);
            Folders.make(Folders.of(target));
            file.moveTo(target);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class DiskSource implements Source {
        private final FileChannel channel;
        private final long size;

        DiskSource(FileChannel channel) throws IOException {
            this.channel = channel;
            this.size = channel.size();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream read() throws IOException {
            channel.position(0);
            return Channels.newInputStream(channel);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
