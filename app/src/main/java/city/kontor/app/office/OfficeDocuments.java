package city.kontor.app.office;

import city.kontor.search.text.Passwords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Office documents as PDF, as long as the program runs: nothing converted is kept on the disk. */
public final class OfficeDocuments {
    private static final Set<String> ENDINGS = Set.of(
            "doc", "docx", "docm", "dot", "dotx", "odt", "ott", "rtf", "xls", "xlsx", "xlsm", "ods", "ots", "ppt",
            "pptx", "pps", "ppsx", "odp", "otp", "odg", "vsd", "vsdx", "wps", "fodt", "fods", "fodp");

    private static final Map<String, String> TYPES = Map.of(
            "application/msword", "doc",
            "application/vnd.ms-excel", "xls",
            "application/vnd.ms-powerpoint", "ppt",
            "application/rtf", "rtf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "application/vnd.oasis.opendocument.presentation", "odp");

    /** Larger ones take LibreOffice longer than anybody waits. */
    private static final int MOST_BYTES = 100_000_000;

    /** How much of what was converted is held in memory. */
    private static final long MOST_KEPT = 60_000_000;

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Optional<LibreOffice> office;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    public OfficeDocuments(Optional<Path> program) {
        office = program.map(path -> new LibreOffice(path, LIMIT));
    }

    /** Whether something of this type and name is an office document. */
    public static boolean isOffice(String mediaType, String name) {
        return ending(mediaType, name).isPresent();
    }

    /** Whether there is something to convert with. */
    public boolean isInstalled() {
        return office.isPresent();
    }

    /**
     * The document as PDF; belongs in the background, and ends early where the thread is interrupted.
     *
     * @param sha256 by which it is known again
     * @throws OfficeException if it cannot be converted
     */
    public byte[] pdf(Optional<String> sha256, InputStream in, String mediaType, String name) throws IOException {
        Optional<byte[]> before = sha256.flatMap(this::kept);
        if (before.isPresent()) {
            return before.get();
        }
        LibreOffice one = office.orElseThrow(() -> new OfficeException(OfficeException.Why.MISSING, name));
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new OfficeException(OfficeException.Why.TOO_LARGE, name);
        }
        if (Passwords.locks(bytes)) {
            throw new OfficeException(OfficeException.Why.PASSWORD, name);
        }
        try {
            byte[] pdf = one.pdf(
                    new ByteArrayInputStream(bytes), ending(mediaType, name).orElse("odt"));
            sha256.ifPresent(address -> keep(address, pdf));
            return pdf;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for " + name + " any more.");
        }
    }

    private synchronized Optional<byte[]> kept(String sha256) {
        return Optional.ofNullable(kept.get(sha256));
    }

    private synchronized void keep(String sha256, byte[] pdf) {
        kept.put(sha256, pdf);
        var oldest = kept.entrySet().iterator();
        long bytes = kept.values().stream().mapToLong(one -> one.length).sum();
        while (bytes > MOST_KEPT && kept.size() > 1) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    private static Optional<String> ending(String mediaType, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? Optional.of(ending) : Optional.ofNullable(TYPES.get(mediaType));
    }
}
