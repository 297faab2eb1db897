package city.kontor.capture.mail;

import city.kontor.capture.Refusal;
import city.kontor.capture.draft.SafeFile;
import city.kontor.capture.watch.WatchedFolder;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Writes the documents of one mail into a folder, all or none. What a part is, its bytes say; its type and name count only
 * where they claim a document that is none. Pictures that only decorate the text are left out.
 */
final class Unpacking {
    /** @param leftOut names of attachments that no document is made of */
    record Unpacked(List<Path> files, List<String> leftOut) {}

    /** The mail goes aside as it is. */
    static final class AsideException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient MailRefusal refusal;

        AsideException(MailRefusal refusal) {
            super(refusal.kind() + " " + refusal.detail(), null, false, false);
            this.refusal = refusal;
        }

        MailRefusal refusal() {
            return refusal;
        }
    }

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final List<String> OFFICE =
            List.of(".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".odt", ".ods", ".odp");
    private static final List<String> DOCUMENT_TYPES = List.of(
            "application/pdf", "application/xml", "text/xml", "image/tiff", "image/png", "image/jpeg", "image/jpg");
    private static final List<String> SEALED = List.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final List<String> SIGNATURES =
            List.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private record Found(String name, Part part) {}

    private final MailLimits limits;
    private final MailHead mail;
    private final FileNames names = new FileNames();
    private final List<Found> found = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int parts;

    private Unpacking(MailLimits limits, MailHead mail) {
        this.limits = limits;
        this.mail = mail;
    }

    /**
     * @param raw the mail as it was sent
     * @param target made, with the files in it; holds rubbish after an exception
     * @throws AsideException if the mail cannot be taken whole
     * @throws IOException if a file cannot be written
     */
    static Unpacked unpack(InputStream raw, MailHead mail, Path target, MailLimits limits, WatchedFolder.Check check)
            throws AsideException, IOException {
        var unpacking = new Unpacking(limits, mail);
        try {
            unpacking.walk(new MimeMessage(SESSION, raw), 0, false);
            return unpacking.write(target, check);
        } catch (MessagingException | RuntimeException | UnreadableException e) {
            // The parser runs on a file that lies here: whatever it throws, the mail is to blame.
            System.getLogger(Unpacking.class.getName())
                    .log(System.Logger.Level.INFO, "a mail cannot be read and goes aside", e);
            throw unpacking.aside(MailRefusal.Kind.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    /** What is encoded in the mail cannot be decoded. */
    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private AsideException aside(MailRefusal.Kind kind, String detail) {
        return new AsideException(MailRefusal.of(kind, mail, detail));
    }

    private void walk(Part part, int level, boolean decorates)
            throws MessagingException, AsideException, UnreadableException {
        if (++parts > limits.parts() || level > limits.levels()) {
            throw aside(MailRefusal.Kind.DAMAGED, parts + " / " + level);
        }
        if (part.isMimeType("multipart/encrypted") || isOneOf(part, SEALED)) {
            throw aside(MailRefusal.Kind.ENCRYPTED, name(part).orElse(""));
        }
        if (part.isMimeType("multipart/*")) {
            var inside = new MimeMultipart(part.getDataHandler().getDataSource());
            boolean related = part.isMimeType("multipart/related");
            for (int i = 0; i < inside.getCount(); i++) {
                BodyPart each = inside.getBodyPart(i);
                walk(each, level + 1, related);
            }
        } else if (part.isMimeType("message/rfc822")) {
            try (InputStream in = part.getInputStream()) {
                walk(new MimeMessage(SESSION, in), level + 1, false);
            } catch (IOException e) {
                throw new UnreadableException(e);
            }
        } else {
            judge(part, decorates);
        }
    }

    private void judge(Part part, boolean decorates) throws MessagingException, AsideException, UnreadableException {
        Optional<String> name = name(part);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        boolean isText = part.isMimeType("text/plain") || part.isMimeType("text/html");
        if (isOneOf(part, SIGNATURES) || (isText && !attached && name.isEmpty())) {
            return;
        }
        FileKind kind = FileKind.of(head(part));
        if (kind.isPicture() && decorates && !attached) {
            return;
        }
        String shown = name.orElse("");
        boolean claims = FileKind.looksLikeDocument(shown) || isOneOf(part, DOCUMENT_TYPES);
        if (kind.isDocument() || (claims && kind != FileKind.ARCHIVE)) {
            if (found.size() == limits.files()) {
                throw aside(MailRefusal.Kind.TOO_MANY, Integer.toString(limits.files()));
            }
            found.add(new Found(names.next(shown, kind), part));
        } else if (kind == FileKind.ARCHIVE && !isOffice(shown)) {
            throw aside(MailRefusal.Kind.ARCHIVE, shown);
        } else if (!shown.isEmpty()) {
            leftOut.add(names.next(shown, kind));
        }
    }

    private Unpacked write(Path target, WatchedFolder.Check check)
            throws AsideException, IOException, MessagingException, UnreadableException {
        if (found.isEmpty()) {
            throw aside(MailRefusal.Kind.NOTHING_USABLE, String.join(", ", leftOut));
        }
        var files = new ArrayList<Path>();
        for (Found each : found) {
            Path file = target.resolve(each.name());
            copy(each.part(), file);
            Optional<Refusal> against = check.of(file);
            if (against.isPresent()) {
                throw new AsideException(new MailRefusal(MailRefusal.Kind.FILE, mail, each.name(), against));
            }
            files.add(file);
        }
        return new Unpacked(files, leftOut);
    }

    /** Tells a mail that cannot be decoded from a disk that cannot be written. */
    private static void copy(Part part, Path file) throws IOException, MessagingException, UnreadableException {
        Files.createDirectories(String.valueOf(file.getParent()).isEmpty() ? file : file.getParent());
        var unreadable = new ArrayList<UnreadableException>();
        try (InputStream in = part.getInputStream()) {
            SafeFile.write(file, out -> {
                try {
                    pour(in, out);
                } catch (UnreadableException e) {
                    unreadable.add(e);
                }
            });
        }
        if (!unreadable.isEmpty()) {
            throw unreadable.getFirst();
        }
    }

    private static void pour(InputStream in, OutputStream out) throws IOException, UnreadableException {
        byte[] buffer = new byte[64 * 1024];
        for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
            out.write(buffer, 0, count);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UnreadableException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private static byte[] head(Part part) throws MessagingException, UnreadableException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(FileKind.HEAD);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private static Optional<String> name(Part part) throws MessagingException {
        return Optional.ofNullable(part.getFileName()).map(Unpacking::decoded).filter(name -> !name.isBlank());
    }

    /** Many programs write names in a way that RFC 2231 does not know: as encoded words. */
    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    private static boolean isOneOf(Part part, List<String> types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OFFICE.stream().anyMatch(lower::endsWith);
    }
}
