package city.kontor.einvoice.read;

import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.Attachment.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** Takes files out of an invoice without trusting them: size, type and content are checked before anybody can open one. */
final class Unpacking {
    private static final int LARGEST = 32 << 20;
    /** What an office document may become when it is unpacked, and in how many parts. */
    private static final long LARGEST_UNPACKED = 256L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int CHUNK = 1 << 16;

    /** The types that BT-125 allows (EN 16931-1, 6.5.12), and XML, which XRechnung's extension adds. */
    private static final Map<String, List<byte[]>> MAGIC = Map.of(
            "application/pdf", List.of(ascii("%PDF")),
            "image/png", List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
            "image/jpeg", List.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of(ascii("PK\u0003\u0004")),
            "application/vnd.oasis.opendocument.spreadsheet", List.of(ascii("PK\u0003\u0004")));

    private static final List<String> TEXTS = List.of("text/csv", "application/xml", "text/xml");
    /** The agreed harmless test string of virus scanners, in two parts so that none finds it in this program. */
    private static final byte[] EICAR =
            ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private Unpacking() {}

    static Attachment ofBase64(String name, String mediaType, String text) {
        if (text.length() / 4L * 3 > LARGEST) {
            return keptOut(name, mediaType, Problem.TOO_LARGE);
        }
        try {
            return of(name, mediaType, Base64.getMimeDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            return keptOut(name, mediaType, Problem.DAMAGED);
        }
    }

    static Attachment of(String name, String mediaType, byte[] bytes) {
        Optional<Problem> problem = problem(mediaType.toLowerCase(Locale.ROOT), bytes);
        return problem.isPresent()
                ? keptOut(name, mediaType, problem.get())
                : new Attachment(plain(name), mediaType, bytes, Optional.empty());
    }

    private static Attachment keptOut(String name, String mediaType, Problem problem) {
        return new Attachment(plain(name), mediaType, new byte[0], Optional.of(problem));
    }

    /** The last part of a path: a name from outside never chooses a folder. */
    private static String plain(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
    }

    private static Optional<Problem> problem(String mediaType, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.of(Problem.TOO_LARGE);
        }
        if (contains(bytes, EICAR)) {
            return Optional.of(Problem.MALICIOUS);
        }
        if (TEXTS.contains(mediaType)) {
            return contains(bytes, new byte[] {0}) ? Optional.of(Problem.TYPE_MISMATCH) : Optional.empty();
        }
        List<byte[]> starts = MAGIC.get(mediaType);
        if (starts == null) {
            return Optional.of(Problem.TYPE_NOT_ALLOWED);
        }
        if (starts.stream().noneMatch(start -> startsWith(bytes, start))) {
            return Optional.of(Problem.TYPE_MISMATCH);
        }
        return startsWith(bytes, ascii("PK")) ? packed(bytes) : Optional.empty();
    }

    /** Unpacks to nowhere, up to the limit: the sizes a bomb states are lies. */
    private static Optional<Problem> packed(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            int parts = 0;
            while (zip.getNextEntry() != null) {
                parts++;
                for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
                    size += count;
                    if (size > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        return Optional.of(Problem.TOO_LARGE);
                    }
                }
            }
            return parts == 0 ? Optional.of(Problem.DAMAGED) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Problem.DAMAGED);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int k = 0;
            while (k < part.length && bytes[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
