package city.kontor.capture.mail;

import city.kontor.capture.draft.Origin;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Which mail is meant.
 *
 * @param sender a name where there is one, else the address; may be empty
 * @param subject may be empty
 * @param received when the server took it, or else when it was sent; empty where neither is said
 */
public record MailHead(String sender, String subject, Optional<Instant> received) {
    private static final int LONGEST = 120;

    static MailHead of(Message message) {
        return new MailHead(sender(message), subject(message), received(message));
    }

    private static String sender(Message message) {
        try {
            Address[] from = message.getFrom();
            if (from == null || from.length == 0) {
                return "";
            }
            return from[0] instanceof InternetAddress address
                    ? shown(Optional.ofNullable(address.getPersonal())
                            .filter(name -> !name.isBlank())
                            .orElse(String.valueOf(address.getAddress())))
                    : shown(from[0].toString());
        } catch (MessagingException unreadable) {
            // What stands there is no address; the mail is taken or put aside all the same.
            return "";
        }
    }

    private static String subject(Message message) {
        try {
            return shown(Optional.ofNullable(message.getSubject()).orElse(""));
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static Optional<Instant> received(Message message) {
        try {
            return Optional.ofNullable(message.getReceivedDate())
                    .or(() -> sent(message))
                    .map(Date::toInstant);
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Date> sent(Message message) {
        try {
            return Optional.ofNullable(message.getSentDate());
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    /** What a document keeps of the mail that brought it. */
    public Origin origin() {
        return new Origin(sender, subject, received);
    }

    /** In one line, without signs that turn the direction of writing or cannot be seen. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
