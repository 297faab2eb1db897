package city.kontor.search.text;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The words of a mail (RFC 5322): subject, people, text, and what is attached. */
final class MailText {
    private static final int DEEPEST = 8;

    private final DocumentText texts;
    private final Collected collected;
    private final int depth;

    /** @param depth in how many mails this one lies */
    MailText(DocumentText texts, Collected collected, int depth) {
        this.texts = texts;
        this.collected = collected;
        this.depth = depth;
    }

    void read(byte[] bytes) throws IOException, MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        collected.add(Objects.requireNonNullElse(mail.getSubject(), "") + "\n");
        for (String header : new String[] {"From", "To", "Cc"}) {
            String[] lines = mail.getHeader(header);
            if (lines != null) {
                collected.add(jakarta.mail.internet.MimeUtility.decodeText(String.join(", ", lines)) + "\n");
            }
        }
        part(mail, 0);
    }

    private void part(Part part, int nested) throws IOException, MessagingException {
        if (nested > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart parts) {
                boolean alternative = part.isMimeType("multipart/alternative");
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart one = parts.getBodyPart(i);
                    part(one, nested + 1);
                    if (alternative && one.isMimeType("text/plain")) {
                        return;
                    }
                }
            }
            return;
        }
        String name = Objects.requireNonNullElse(part.getFileName(), "");
        collected.add(name + "\n");
        String type = part.getContentType().replaceFirst(";.*$", "").strip();
        if (part.isMimeType("text/*") && part.getContent() instanceof String text) {
            collected.add(part.isMimeType("text/html") ? DocumentText.html(text) : text);
            collected.add("\n");
        } else {
            try (InputStream in = part.getInputStream()) {
                texts.read(in.readAllBytes(), type, name, collected, depth + 1);
            }
        }
    }
}
