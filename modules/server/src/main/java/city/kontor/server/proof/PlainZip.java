package city.kontor.server.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A zip file (APPNOTE 6.3.10) in one form only: nothing is compressed, there are no extra fields, comments or time
 * stamps, and the directory repeats the headers in their order. So one changed byte on the disk is one changed byte of
 * one entry, nothing can unfold or hide between entries, and every other form can be refused.
 */
final class PlainZip {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int LOCAL_BYTES = 30;
    static final int MOST_ENTRIES = 60_000;
    static final int LONGEST_NAME = 200;

    /** The form has 32 bits for sizes and places. */
    static final long MOST_BYTES = 0xFFFF_0000L;

    private static final Pattern NAME =
            Pattern.compile("([a-z]{1,20}/)?[0-9A-Za-zÄÖÜäöüß_-][0-9A-Za-zÄÖÜäöüß_-]*(\\.[0-9A-Za-zÄÖÜäöüß_-]+)*");
    private static final short VERSION = 20;
    private static final short UTF_8 = 0x0800;
    /** The first day that the form knows: 1 January 1980. */
    private static final short DAY = 0x21;

    /** @param offset of the local header from the file's begin */
    record Entry(String name, long offset, long bytes, int crc) {
        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }

        /** Where its content begins. */
        long start() {
            return offset + LOCAL_BYTES + nameBytes().length;
        }

        long end() {
            return start() + bytes;
        }
    }

    private PlainZip() {}

    /** Whether an entry may be called so: at most one folder, nothing that leads out of it. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    static byte[] localHeader(Entry entry) {
        byte[] name = entry.nameBytes();
        byte[] header = new byte[LOCAL_BYTES + name.length];
        ByteBuffer out = buffer(header).putInt(LOCAL);
        common(out, entry, name.length);
        out.put(name);
        return header;
    }

    private static void common(ByteBuffer out, Entry entry, int nameLength) {
        out.putShort(VERSION).putShort(UTF_8).putShort((short) 0);
        out.putShort((short) 0).putShort(DAY);
        out.putInt(entry.crc()).putInt((int) entry.bytes()).putInt((int) entry.bytes());
        out.putShort((short) nameLength).putShort((short) 0);
    }

    /** The directory and the end record behind the last entry. */
    static byte[] directory(List<Entry> entries) {
        int size = entries.stream()
                .mapToInt(entry -> 46 + entry.nameBytes().length)
                .sum();
        long start = entries.isEmpty() ? 0 : entries.getLast().end();
        byte[] directory = new byte[size + 22];
        ByteBuffer out = buffer(directory);
        for (Entry entry : entries) {
            byte[] name = entry.nameBytes();
            out.putInt(CENTRAL).putShort(VERSION);
            common(out, entry, name.length);
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            out.putInt((int) entry.offset()).put(name);
        }
        short count = (short) entries.size();
        out.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count);
        out.putInt(size).putInt((int) start).putShort((short) 0);
        return directory;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
