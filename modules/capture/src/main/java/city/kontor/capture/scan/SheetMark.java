package city.kontor.capture.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes into a scanned sheet which sheet of which scan it is. Two empty backs scanned in black and white are the same
 * bytes otherwise, and the second would be taken for a copy of the first.
 */
final class SheetMark {
    private static final int JPEG = 0xFFD8;
    private static final int JFIF = 0xFFE0;
    private static final int COMMENT = 0xFFFE;
    private static final int PDF = ('%' << 8) | 'P';
    private static final int TIFF_LITTLE = ('I' << 8) | 'I';
    private static final int TIFF_BIG = ('M' << 8) | 'M';

    private SheetMark() {}

    /**
     * Marks a sheet that nobody has seen yet. A file of another kind is left as it is: whoever takes it in says what is wrong.
     *
     * @param scan names the scan, in ASCII
     * @param number of the sheet in its scan, from 1
     */
    static void on(Path sheet, String scan, int number) throws IOException {
        switch (start(sheet)) {
            case JPEG -> markJpeg(sheet, scan + " " + number);
            // Whatever stands behind a PDF's end is a comment of its last line (ISO 32000-1, 7.2.4).
            case PDF ->
                Files.writeString(
                        sheet,
                        "\n% " + scan + " " + number + "\n",
                        StandardCharsets.US_ASCII,
                        StandardOpenOption.APPEND);
            case TIFF_LITTLE, TIFF_BIG -> TiffMark.on(sheet, scan, number);
            default -> {}
        }
    }

    private static int start(Path sheet) throws IOException {
        try (var file = new RandomAccessFile(sheet.toFile(), "r")) {
            return file.length() < 2 ? 0 : file.readUnsignedShort();
        }
    }

    /** A comment segment (ITU-T T.81, B.2.4.5) behind the JFIF header, which must stay the first. */
    private static void markJpeg(Path sheet, String words) throws IOException {
        byte[] all = Files.readAllBytes(sheet);
        int at = 2;
        if (all.length > 6 && word(all, 2) == JFIF) {
            at = Math.min(all.length, 4 + word(all, 4));
        }
        byte[] text = words.getBytes(StandardCharsets.US_ASCII);
        try (var out = new RandomAccessFile(sheet.toFile(), "rw")) {
            out.seek(at);
            out.writeShort(COMMENT);
            out.writeShort(2 + text.length);
            out.write(text);
            out.write(all, at, all.length - at);
        }
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
