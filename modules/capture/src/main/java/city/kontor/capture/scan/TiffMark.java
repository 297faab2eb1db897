package city.kontor.capture.scan;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The mark of a TIFF sheet: DocumentName and PageNumber (TIFF 6.0), in a directory appended to the file. */
final class TiffMark {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MAGIC = 42;
    private static final int DOCUMENT_NAME = 269;
    private static final int PAGE_NUMBER = 297;
    private static final int ASCII = 2;
    private static final int SHORT = 3;

    private TiffMark() {}

    /**
     * Marks a sheet that nobody has seen yet.
     *
     * @param scan names the scan, in ASCII
     * @param number of the sheet in its scan, from 1
     * @throws IOException where the file is no TIFF; it is unchanged then
     */
    static void on(Path sheet, String scan, int number) throws IOException {
        try (var file = FileChannel.open(sheet, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = read(file, 0, HEADER, ByteOrder.LITTLE_ENDIAN);
            header.order(header.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            if (header.getShort(2) != MAGIC) {
                throw new IOException(sheet.getFileName() + " is no TIFF");
            }
            long start = Integer.toUnsignedLong(header.getInt(4));
            int count = Short.toUnsignedInt(read(file, start, 2, header.order()).getShort(0));
            ByteBuffer old = read(file, start + 2, count * ENTRY + 4, header.order());
            // Values and directories begin at even offsets.
            long nameAt = file.size() + file.size() % 2;
            byte[] name = (scan + "\0").getBytes(StandardCharsets.US_ASCII);
            long directoryAt = nameAt + name.length + name.length % 2;
            var more = ByteBuffer.allocate(Math.toIntExact(directoryAt - nameAt) + 2 + (count + 2) * ENTRY + 4)
                    .order(header.order());
            more.put(name).position(Math.toIntExact(directoryAt - nameAt));
            more.putShort((short) (count + 2));
            copyWith(old, count, more, name.length, nameAt, number);
            more.putInt(old.getInt(count * ENTRY));
            write(file, nameAt, more.flip());
            // The header last: until then the file is what it was.
            write(
                    file,
                    4,
                    ByteBuffer.allocate(4)
                            .order(header.order())
                            .putInt((int) directoryAt)
                            .flip());
        }
    }

    /** Entries stand in the order of their tags. */
    private static void copyWith(ByteBuffer old, int count, ByteBuffer more, int nameLength, long nameAt, int number) {
        boolean named = false;
        boolean numbered = false;
        for (int i = 0; i <= count; i++) {
            int tag = i < count ? Short.toUnsignedInt(old.getShort(i * ENTRY)) : Integer.MAX_VALUE;
            if (!named && tag > DOCUMENT_NAME) {
                more.putShort((short) DOCUMENT_NAME).putShort((short) ASCII);
                more.putInt(nameLength).putInt((int) nameAt);
                named = true;
            }
            if (!numbered && tag > PAGE_NUMBER) {
                more.putShort((short) PAGE_NUMBER).putShort((short) SHORT);
                more.putInt(2).putShort((short) (number - 1)).putShort((short) 0);
                numbered = true;
            }
            if (i < count) {
                more.put(old.slice(i * ENTRY, ENTRY));
            }
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int count, ByteOrder order) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(order);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the sheet ends within its directory");
            }
        }
        return bytes.flip();
    }

    private static void write(FileChannel file, long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes, at + bytes.position());
        }
    }
}
