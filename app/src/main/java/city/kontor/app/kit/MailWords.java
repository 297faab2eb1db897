package city.kontor.app.kit;

import java.time.Instant;
import java.util.Optional;

/** Says which mail brought a document, in one line. */
public final class MailWords {
    private final Texts texts;

    public MailWords(Texts texts) {
        this.texts = texts.beside(MailWords.class);
    }

    /**
     * Such as: by mail from Zechenlicht GmbH, 23.11.2026 09:12: "Rechnung 4711".
     *
     * @param sender may be empty, as may the subject
     */
    public String of(String sender, String subject, Optional<Instant> received) {
        String from = sender.isEmpty() ? texts.get("mail.unknown") : sender;
        String who = received.map(
                        at -> texts.get("mail.at", from, texts.formats().time(at)))
                .orElseGet(() -> texts.get("mail.from", from));
        return subject.isEmpty() ? who : texts.get("mail.about", who, subject);
    }
}
