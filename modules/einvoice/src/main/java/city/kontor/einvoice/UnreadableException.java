package city.kontor.einvoice;

import city.kontor.kernel.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file holds no electronic invoice that can be read; the message says what is wrong and where. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong; the name is the key's last part in the {@code Reasons} bundle. */
    public enum Kind {
        NOT_FOUND("notFound"),
        EMPTY("empty"),
        TOO_LARGE("tooLarge"),
        /** Neither XML nor PDF. */
        UNKNOWN_FORMAT("unknownFormat"),
        /** XML that is not well-formed; the detail has line and column. */
        BROKEN_XML("brokenXml"),
        /** XML with a document type, through which files of this machine could be read. */
        FORBIDDEN_XML("forbiddenXml"),
        /** XML, but no invoice. */
        NO_INVOICE("noInvoice"),
        ENCRYPTED("encrypted"),
        /** A PDF that cannot be opened. */
        DAMAGED("damaged"),
        /** A PDF without an invoice inside: a picture of an invoice at most. */
        NONE_IN_PDF("noneInPdf"),
        /** A PDF with more than one invoice inside. */
        SEVERAL_IN_PDF("severalInPdf");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private final Kind kind;
    private final String detail;

    public UnreadableException(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
        this.detail = detail;
    }

    public UnreadableException(Kind kind, String detail, Throwable cause) {
        super(kind + ": " + detail, cause);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** What exactly was found, in technical words; may be empty. */
    public String detail() {
        return detail;
    }

    /** The text's key ({@code einvoice.encrypted}) with the file's name and the detail as its arguments. */
    public Reason reason(String file) {
        return Reason.of("einvoice." + kind.key, file, detail);
    }

    /** The text in the reader's language. */
    public String text(String file, Locale locale) {
        String pattern = ResourceBundle.getBundle("city.kontor.einvoice.Reasons", locale)
                .getString(reason(file).key());
        return MessageFormat.format(pattern, file, detail).strip();
    }
}
