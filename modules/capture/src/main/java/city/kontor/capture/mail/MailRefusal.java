package city.kontor.capture.mail;

import city.kontor.capture.Refusal;
import city.kontor.kernel.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Why nothing was taken of a mail. It lies whole in the folder for such mails, where a person deals with it.
 *
 * @param detail what exactly was found; may be empty
 * @param file what speaks against one of its files, where that is the reason
 */
public record MailRefusal(Kind kind, MailHead mail, String detail, Optional<Refusal> file) {
    /** What is wrong; the name is the key's last part in the {@code Reasons} bundle. */
    public enum Kind {
        /** There is no attachment of a kind that can be read. */
        NOTHING_USABLE("nothing"),
        TOO_LARGE("tooLarge"),
        TOO_MANY("tooMany"),
        /** S/MIME or PGP. */
        ENCRYPTED("encrypted"),
        /** ZIP, RAR, 7z, gzip: what lies inside is not looked at. */
        ARCHIVE("archive"),
        /** One of its files cannot be opened. */
        FILE("file"),
        /** Not a mail by RFC 5322 and RFC 2045, or with more levels than a mail has. */
        DAMAGED("damaged");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    static MailRefusal of(Kind kind, MailHead mail, String detail) {
        return new MailRefusal(kind, mail, detail, Optional.empty());
    }

    /** The text in the reader's language: which mail, and why. */
    public String text(Locale locale) {
        var bundle = ResourceBundle.getBundle("city.kontor.capture.Reasons", locale);
        String why = file.map(refusal -> refusal.text(locale))
                .orElseGet(() -> MessageFormat.format(bundle.getString(reason().key()), detail));
        return MessageFormat.format(bundle.getString("mail.aside"), mail.subject(), mail.sender(), why);
    }

    /** The text's key ({@code mail.aside.encrypted}) with the detail as its argument. */
    public Reason reason() {
        return Reason.of("mail.aside." + kind.key, detail);
    }
}
