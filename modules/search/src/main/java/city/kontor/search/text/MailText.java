package city.kontor.search.text;

import city.kontor.search.mail.Mail;
import city.kontor.search.mail.Mails;
import java.io.IOException;

/** The words of a mail: subject, people, text, and what is attached. */
final class MailText {
    private final DocumentText texts;
    private final Collected collected;
    private final int depth;

    /** @param depth in how many mails this one lies */
    MailText(DocumentText texts, Collected collected, int depth) {
        this.texts = texts;
        this.collected = collected;
        this.depth = depth;
    }

    void read(byte[] bytes, String mediaType, String name) throws IOException {
        Mail mail = Mails.read(bytes, mediaType, name);
        collected.add(mail.subject() + "\n" + mail.from() + "\n");
        for (String person : mail.to()) {
            collected.add(person + "\n");
        }
        for (String person : mail.cc()) {
            collected.add(person + "\n");
        }
        collected.add(mail.text() + "\n");
        for (Mail.Attached one : mail.attached()) {
            if (!one.decorates()) {
                collected.add(one.name() + "\n");
                attached(one);
            }
        }
    }

    /** One that cannot be read takes nothing away from the words of the others. */
    private void attached(Mail.Attached one) throws Collected.EnoughException {
        try {
            texts.read(one.bytes(), one.mediaType(), one.name(), collected, depth + 1);
            collected.add("\n");
        } catch (Collected.EnoughException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // It is found by its name.
        }
    }
}
