package city.kontor.capture;

import city.kontor.kernel.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a file or one of its pages cannot be captured; shown to the operator, who can act on it.
 *
 * @param kind what is wrong
 * @param file the file's name, without its directory
 * @param page the page from 1, or 0 where the whole file is meant
 * @param detail what exactly was found, in technical words; may be empty
 */
public record Refusal(Kind kind, String file, int page, String detail) {
    /** What is wrong; the name is the key's last part in the {@code Reasons} bundle. */
    public enum Kind {
        NOT_FOUND("notFound"),
        EMPTY("empty"),
        /** Neither PDF, TIFF, PNG, JPEG nor an electronic invoice. */
        UNKNOWN_FORMAT("unknownFormat"),
        ENCRYPTED("encrypted"),
        /** Truncated or broken. */
        DAMAGED("damaged"),
        /** Data that should be an invoice and cannot be read; the detail says why. */
        NO_INVOICE("noInvoice"),
        TOO_MANY_PAGES("tooManyPages"),
        TOO_LARGE("tooLarge"),
        /** The text could not be read from the page's picture. */
        NOT_READ("notRead"),
        /** The language data or library for reading is missing on this machine. */
        NO_READER("noReader"),
        /** The result could not be written, for example because the disk is full. */
        NOT_WRITTEN("notWritten"),
        CANCELLED("cancelled"),
        /** A bug; the log has the rest. */
        INTERNAL("internal");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    public static Refusal ofFile(Kind kind, String file, String detail) {
        return new Refusal(kind, file, 0, detail);
    }

    /** The text in the reader's language. */
    public String text(Locale locale) {
        String pattern =
                ResourceBundle.getBundle("city.kontor.capture.Reasons", locale).getString(reason().key());
        return MessageFormat.format(pattern, reason().arguments().toArray()).strip();
    }

    /** The text's key ({@code capture.encrypted}) with file, page and detail as its arguments. */
    public Reason reason() {
        String key = kind == Kind.DAMAGED && page > 0 ? "damagedPage" : kind.key;
        return Reason.of("capture." + key, file, Integer.toString(page), detail);
    }
}
