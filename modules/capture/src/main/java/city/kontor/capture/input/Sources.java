package city.kontor.capture.input;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens files by what they contain, whatever they are called. */
public final class Sources {
    private static final int HEAD = 1024;

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
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PdfSource.open(file, name, limits);
        }
        if (startsWith(head, 'I', 'I', 42, 0) || startsWith(head, 'M', 'M', 0, 42)) {
            return ImageSource.open(file, name, "tiff", limits);
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return ImageSource.open(file, name, "png", limits);
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return ImageSource.open(file, name, "jpeg", limits);
        }
        return refused(Refusal.Kind.UNKNOWN_FORMAT, name, "");
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
