package city.kontor.capture.input;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens files by what they contain, whatever they are called. */
public final class Sources {
    private static final int HEAD = 1024;
    private static final String PDF = "pdf";

    private Sources() {}

    /** Opens a file, or says what is wrong with it. Every failure of the file is a refusal, never an exception. */
    public static Outcome<Source> open(Path file, Limits limits) {
        return open(file, String.valueOf(file.getFileName()), limits);
    }

    /**
     * Opens a file that is kept under another name.
     *
     * @param name what refusals call it
     */
    public static Outcome<Source> open(Path file, String name, Limits limits) {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (NoSuchFileException e) {
            return refused(Refusal.Kind.NOT_FOUND, name, "");
        } catch (IOException e) {
            return refused(Refusal.Kind.NOT_FOUND, name, String.valueOf(e.getMessage()));
        }
        if (head.length == 0) {
            return refused(Refusal.Kind.EMPTY, name, "");
        }
        return switch (format(head)) {
            case "" -> refused(Refusal.Kind.UNKNOWN_FORMAT, name, "");
            case PDF -> PdfSource.open(file, name, limits);
            case String format -> ImageSource.open(file, name, format, limits);
        };
    }

    /**
     * Opens a file that lies in memory, and never touches the disk with it.
     *
     * @param name what refusals call it
     */
    public static Outcome<Source> open(byte[] bytes, String name, Limits limits) {
        if (bytes.length == 0) {
            return refused(Refusal.Kind.EMPTY, name, "");
        }
        return switch (format(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)))) {
            case "" -> refused(Refusal.Kind.UNKNOWN_FORMAT, name, "");
            case PDF -> PdfSource.open(bytes, name, limits);
            case String format -> ImageSource.open(bytes, name, format, limits);
        };
    }

    /** What it is by its first bytes; empty where it is nothing that can be opened. */
    private static String format(byte[] head) {
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF;
        }
        if (startsWith(head, 'I', 'I', 42, 0) || startsWith(head, 'M', 'M', 0, 42)) {
            return "tiff";
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return "png";
        }
        return startsWith(head, 0xFF, 0xD8, 0xFF) ? "jpeg" : "";
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static <T> Outcome<T> refused(Refusal.Kind kind, String file, String detail) {
        return new Outcome.Refused<>(Refusal.ofFile(kind, file, detail));
    }
}
