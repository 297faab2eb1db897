package city.kontor.search.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail as a person reads it. Nothing in it was fetched from anywhere, and nothing of it can run.
 *
 * @param subject may be empty
 * @param from name and address as far as they are said; may be empty
 * @param to as {@code from}, one each
 * @param cc as {@code to}
 * @param sent when it says it was sent
 * @param text the message, of HTML what can be read of it
 * @param attached in the order of the mail
 * @param flaws what could not be read as it was meant
 */
public record Mail(
        String subject,
        String from,
        List<String> to,
        List<String> cc,
        Optional<Instant> sent,
        String text,
        List<Attached> attached,
        Set<Flaw> flaws) {
    public Mail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        attached = List.copyOf(attached);
        flaws = Set.copyOf(flaws);
    }

    /** Something about a mail that a reader must know. */
    public enum Flaw {
        /** The header holds letters that it may not hold (RFC 5322, 2.2), or in an encoding that nobody knows. */
        HEADER,
        /** The text is not in the encoding that the mail names; another one was taken. */
        ENCODING,
        /** Some letters of the text could not be read at all. */
        LETTERS_LOST,
        /** What is attached is packed wrongly and may be damaged. */
        ATTACHMENT,
        /** The mail ends before its parts do. */
        CUT_OFF,
        /** The text is encrypted (S/MIME or PGP) and cannot be read here. */
        ENCRYPTED,
        /** The text names pictures or the like of other machines. They are not loaded. */
        REMOTE,
        /** There are more parts, or they lie deeper, than a mail has; the rest was left out. */
        TOO_MANY_PARTS
    }

    /**
     * A file in a mail.
     *
     * @param name what the sender called it, without what a file name may not hold; never empty
     * @param mediaType as the mail says, in lower case
     * @param decorates whether it only belongs to the look of the text, as a logo
     */
    public record Attached(String name, String mediaType, byte[] bytes, boolean decorates) {}
}
