package city.kontor.server.proof;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a zip that {@link PlainZipWriter} wrote, and refuses every other. */
final class PlainZipReader implements Closeable {
    private final RandomAccessFile file;
    private final Map<String, PlainZip.Entry> entries = new LinkedHashMap<>();

    /** @throws FlawException if the file has another form */
    PlainZipReader(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            readEntries();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void readEntries() throws IOException {
        long at = 0;
        while (at + PlainZip.LOCAL_BYTES <= file.length()) {
            ByteBuffer header = ByteBuffer.wrap(bytes(at, PlainZip.LOCAL_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.getInt(0) == PlainZip.CENTRAL) {
                break;
            }
            PlainZip.Entry entry = entry(header, at);
            if (entries.putIfAbsent(entry.name(), entry) != null) {
                throw new FlawException(PackageFlaw.of(entry.name(), "twice"));
            }
            if (entries.size() > PlainZip.MOST_ENTRIES) {
                throw new FlawException(PackageFlaw.of("", "tooMany"));
            }
            at = entry.end();
        }
        same(at, PlainZip.directory(List.copyOf(entries.values())));
        if (at + PlainZip.directory(List.copyOf(entries.values())).length != file.length()) {
            throw new FlawException(PackageFlaw.of("", "tail"));
        }
    }

    private PlainZip.Entry entry(ByteBuffer header, long at) throws IOException {
        int length = Short.toUnsignedInt(header.getShort(26));
        if (header.getInt(0) != PlainZip.LOCAL || length == 0 || length > 2 * PlainZip.LONGEST_NAME) {
            throw new FlawException(PackageFlaw.at("", at, at + PlainZip.LOCAL_BYTES, "form"));
        }
        if (header.getShort(8) != 0) {
            throw new FlawException(PackageFlaw.at("", at, at + PlainZip.LOCAL_BYTES, "compressed"));
        }
        String name = new String(bytes(at + PlainZip.LOCAL_BYTES, length), StandardCharsets.UTF_8);
        if (!PlainZip.isName(name)) {
            // What stands there may be anything: it is not said again as it is.
            throw new FlawException(PackageFlaw.of("", "name", name.replaceAll("[^0-9A-Za-zÄÖÜäöüß./_ -]", "?")));
        }
        var entry = new PlainZip.Entry(name, at, Integer.toUnsignedLong(header.getInt(18)), header.getInt(14));
        same(at, PlainZip.localHeader(entry));
        if (entry.end() > file.length()) {
            throw new FlawException(PackageFlaw.of(name, "cut"));
        }
        return entry;
    }

    /** The bytes that must stand there, or the place of the first that does not. */
    private void same(long at, byte[] expected) throws IOException {
        byte[] found = bytes(at, (int) Math.max(0, Math.min(expected.length, file.length() - at)));
        int different = Arrays.mismatch(found, expected);
        if (different >= 0) {
            throw new FlawException(PackageFlaw.at("", at + different, at + different + 1, "form"));
        }
    }

    private byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        try {
            file.readFully(bytes);
        } catch (EOFException e) {
            throw new FlawException(PackageFlaw.at("", file.length(), file.length() + 1, "form"));
        }
        return bytes;
    }

    List<PlainZip.Entry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<PlainZip.Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The content of a part that is read as a whole. */
    byte[] content(String name, int most) throws IOException {
        PlainZip.Entry entry = find(name).orElseThrow(() -> new FlawException(PackageFlaw.of(name, "missing")));
        if (entry.bytes() > most) {
            throw new FlawException(PackageFlaw.of(name, "tooLarge"));
        }
        return bytes(entry.start(), (int) entry.bytes());
    }

    byte[] block(PlainZip.Entry entry, long from) throws IOException {
        return bytes(entry.start() + from, (int) Math.min(Manifest.BLOCK, entry.bytes() - from));
    }

    InputStream open(PlainZip.Entry entry) {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (at >= entry.bytes()) {
                    return -1;
                }
                file.seek(entry.start() + at);
                int read = file.read(target, offset, (int) Math.min(length, entry.bytes() - at));
                at += read;
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
