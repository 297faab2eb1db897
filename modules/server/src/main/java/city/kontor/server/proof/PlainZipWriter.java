package city.kontor.server.proof;

import city.kontor.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a package's zip and takes the measure of each entry. */
final class PlainZipWriter implements Closeable {
    /** Where an entry's bytes come from; opened twice. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final OutputStream out;
    private final List<PlainZip.Entry> entries = new ArrayList<>();

    PlainZipWriter(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    Manifest.Part add(String name, byte[] bytes) throws IOException {
        return add(name, () -> new ByteArrayInputStream(bytes));
    }

    /** @throws IOException also if the package would be larger than its form allows */
    Manifest.Part add(String name, Source source) throws IOException {
        if (!PlainZip.isName(name)) {
            throw new IllegalArgumentException(name + " is no name for an entry");
        }
        var crc = new CRC32();
        Manifest.Part part = measure(name, source, crc);
        long offset = entries.isEmpty() ? 0 : entries.getLast().end();
        var entry = new PlainZip.Entry(name, offset, part.bytes(), (int) crc.getValue());
        if (entry.end() > PlainZip.MOST_BYTES || entries.size() >= PlainZip.MOST_ENTRIES) {
            throw new PackageTooLargeException();
        }
        entries.add(entry);
        out.write(PlainZip.localHeader(entry));
        try (InputStream in = source.open()) {
            if (in.transferTo(out) != part.bytes()) {
                throw new IOException(name + " changed while it was packed");
            }
        }
        return part;
    }

    private static Manifest.Part measure(String name, Source source, CRC32 crc) throws IOException {
        MessageDigest whole = Sha256.start();
        var blocks = new ArrayList<String>();
        long bytes = 0;
        try (InputStream in = source.open()) {
            while (true) {
                byte[] block = in.readNBytes(Manifest.BLOCK);
                if (block.length == 0) {
                    return new Manifest.Part(name, bytes, Sha256.hex(whole), blocks);
                }
                whole.update(block);
                crc.update(block);
                blocks.add(Sha256.hex(block));
                bytes += block.length;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(PlainZip.directory(entries));
        }
    }
}
