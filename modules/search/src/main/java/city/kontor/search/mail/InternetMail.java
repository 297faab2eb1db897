package city.kontor.search.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mail as it travels (RFC 5322, MIME in RFC 2045 and 2046). */
final class InternetMail {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 12;
    private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    private final Set<Mail.Flaw> flaws = EnumSet.noneOf(Mail.Flaw.class);
    private final Letters letters = new Letters(flaws);
    private final List<Mail.Attached> attached = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int parts;

    Mail read(byte[] bytes) throws IOException {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            if (!mail.getAllHeaderLines().hasMoreElements()) {
                throw new IOException("No mail: there is no header");
            }
            walk(mail, 0, false);
            return new Mail(
                    letters.header(Objects.requireNonNullElse(first(mail, "Subject"), "")),
                    addresses(mail, "From").stream().findFirst().orElse(""),
                    addresses(mail, "To"),
                    addresses(mail, "Cc"),
                    sent(mail),
                    String.join("\n\n", texts).strip(),
                    attached,
                    flaws);
        } catch (MessagingException e) {
            throw new IOException("No readable mail: " + e.getMessage(), e);
        }
    }

    private void walk(Part part, int depth, boolean decorates) throws IOException, MessagingException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            flaws.add(Mail.Flaw.TOO_MANY_PARTS);
            return;
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            if (type.equals("multipart/encrypted")) {
                flaws.add(Mail.Flaw.ENCRYPTED);
            }
            several(part, type, depth);
        } else if (isBody(part, type)) {
            String written = text(part);
            if (type.equals("text/html")) {
                if (Markup.namesOtherMachines(written)) {
                    flaws.add(Mail.Flaw.REMOTE);
                }
                written = Markup.read(written);
            }
            texts.add(written.replace("\r\n", "\n"));
        } else {
            if (SEALED.contains(type)) {
                flaws.add(Mail.Flaw.ENCRYPTED);
            }
            attach(part, type, decorates);
        }
    }

    private void several(Part part, String type, int depth) throws IOException, MessagingException {
        var inside = new MimeMultipart(part.getDataHandler().getDataSource());
        var each = new ArrayList<BodyPart>();
        for (int i = 0; i < inside.getCount(); i++) {
            each.add(inside.getBodyPart(i));
        }
        if (!inside.isComplete()) {
            flaws.add(Mail.Flaw.CUT_OFF);
        }
        if (type.equals("multipart/alternative")) {
            // The same several times, the plainest first (RFC 2046, 5.1.4); where the plain one is empty, the next.
            int before = texts.size();
            for (BodyPart one : each) {
                boolean said = texts.subList(before, texts.size()).stream().anyMatch(text -> !text.isBlank());
                if (!said || !type(one).equals("text/html")) {
                    walk(one, depth + 1, false);
                }
            }
            return;
        }
        for (BodyPart one : each) {
            walk(one, depth + 1, type.equals("multipart/related"));
        }
    }

    private static boolean isBody(Part part, String type) throws MessagingException {
        boolean shown = type.equals("text/plain") || type.equals("text/html");
        return shown && part.getFileName() == null && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
    }

    private String text(Part part) throws MessagingException {
        Optional<String> charset = Optional.empty();
        try {
            charset = Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"));
        } catch (ParseException e) {
            flaws.add(Mail.Flaw.ENCODING);
        }
        return letters.text(bytes(part, Mail.Flaw.ENCODING), charset);
    }

    private void attach(Part part, String type, boolean decorates) throws MessagingException {
        byte[] bytes = bytes(part, Mail.Flaw.ATTACHMENT);
        boolean mail = type.equals("message/rfc822");
        String otherwise = (mail ? inner(bytes) : "Anhang " + (attached.size() + 1)) + ending(type);
        String name = Letters.fileName(letters.header(Objects.requireNonNullElse(part.getFileName(), "")), otherwise);
        boolean look = decorates && type.startsWith("image/") && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        attached.add(new Mail.Attached(name, type, bytes, look));
    }

    /** A mail in a mail is called by its subject. */
    private static String inner(byte[] bytes) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            String subject = new Letters(EnumSet.noneOf(Mail.Flaw.class))
                    .header(Objects.requireNonNullElse(first(mail, "Subject"), ""));
            return Letters.fileName(subject, "Mail");
        } catch (MessagingException e) {
            return "Mail";
        }
    }

    private static String ending(String type) {
        return switch (type) {
            case "message/rfc822" -> ".eml";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/gif" -> ".gif";
            case "application/pkcs7-mime" -> ".p7m";
            default -> "";
        };
    }

    /** What is packed wrongly is taken as it lies there, and that is said. */
    private byte[] bytes(Part part, Mail.Flaw otherwise) throws MessagingException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException | MessagingException e) {
            flaws.add(otherwise);
        }
        try (InputStream raw =
                part instanceof MimeBodyPart one ? one.getRawInputStream() : ((MimeMessage) part).getRawInputStream()) {
            return raw.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String type(Part part) throws MessagingException {
        String type = Objects.requireNonNullElse(part.getContentType(), "text/plain");
        return type.replaceFirst(";.*$", "").replaceAll("\\s.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String disposition(Part part) {
        try {
            return Objects.requireNonNullElse(part.getDisposition(), "");
        } catch (MessagingException e) {
            return "";
        }
    }

    private static @Nullable String first(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null);
    }

    private List<String> addresses(MimeMessage mail, String name) throws MessagingException {
        String raw = mail.getHeader(name, ", ");
        if (raw == null || raw.isBlank()) {
            return List.of();
        }
        var people = new ArrayList<String>();
        try {
            for (InternetAddress one : InternetAddress.parseHeader(raw, false)) {
                people.add(letters.header(one.toString()));
            }
        } catch (AddressException e) {
            // What stands there is no address; it is shown all the same.
            flaws.add(Mail.Flaw.HEADER);
            people.add(letters.header(raw));
        }
        return people;
    }

    private Optional<Instant> sent(MimeMessage mail) throws MessagingException {
        return Optional.ofNullable(mail.getSentDate()).map(Date::toInstant);
    }
}
