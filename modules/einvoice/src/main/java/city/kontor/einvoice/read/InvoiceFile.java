package city.kontor.einvoice.read;

import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The invoice in a file: its XML, which is the original, and the PDF around it where there is one.
 *
 * @param xml the bytes exactly as they were sent
 * @param isHybrid whether the XML was embedded in a PDF, which shows the same invoice as a picture (ZUGFeRD, Factur-X)
 * @param attachments the other files in the PDF
 */
@SuppressWarnings("ArrayRecordComponent") // Two files are never compared.
public record InvoiceFile(byte[] xml, boolean isHybrid, List<Attachment> attachments) {
    /** More is no invoice that people could check. */
    public static final long LARGEST = 100L << 20;

    private static final int HEAD = 1024;

    /** Reads a file whole. */
    public static InvoiceFile open(Path file) throws UnreadableException {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new UnreadableException(Kind.TOO_LARGE, size / (1 << 20) + " MB");
            }
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableException(Kind.NOT_FOUND, "", e);
        } catch (IOException e) {
            throw new UnreadableException(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    /** Tells XML from PDF by the bytes, whatever the file's name says. */
    public static InvoiceFile of(byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException(Kind.EMPTY, "");
        }
        if (isPdf(bytes)) {
            return PdfInvoice.open(bytes);
        }
        if (isXml(bytes)) {
            return new InvoiceFile(bytes, false, List.of());
        }
        throw new UnreadableException(Kind.UNKNOWN_FORMAT, "");
    }

    /** The mark may follow some other bytes (ISO 32000-1, annex H.3.4.1). */
    private static boolean isPdf(byte[] bytes) {
        for (int i = 0; i + 4 < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    /** Whether bytes start with an angle bracket, behind byte order marks, zero bytes of UTF-16 and white space. */
    public static boolean isXml(byte[] bytes) {
        for (byte next : bytes) {
            switch (next) {
                case (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF, 0, ' ', '\t', '\r', '\n' -> {}
                case '<' -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
