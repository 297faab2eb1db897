package city.kontor.capture.mail;

import city.kontor.kernel.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a mailbox cannot be used at the moment; nothing in it has been lost. */
public final class MailException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong; the name is the key's last part in the {@code Reasons} bundle. */
    public enum Kind {
        /** Without encryption nobody signs in to another machine. */
        PLAIN_TEXT("plainText"),
        UNKNOWN_HOST("unknownHost"),
        /** Nobody answers there, or not in time. */
        SILENT("silent"),
        /** Somebody answers, but not in TLS. */
        NO_TLS("noTls"),
        /** The certificate is not of that server, has expired, or nobody known has signed it. */
        CERTIFICATE("certificate"),
        /** User and password do not fit. Trying again by itself could lock the account. */
        LOGIN("login"),
        NO_FOLDER("noFolder"),
        /** The line broke, or the server refused something. */
        LOST("lost"),
        /** This machine cannot keep what came. */
        NOT_WRITTEN("notWritten"),
        /** This program is at fault. */
        FAULT("fault");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private final Kind kind;
    private final String server;
    private final String detail;

    MailException(Kind kind, String server, String detail) {
        super(kind + " " + server + ": " + detail);
        this.kind = kind;
        this.server = server;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** The text in the reader's language. */
    public String text(Locale locale) {
        String pattern =
                ResourceBundle.getBundle("city.kontor.capture.Reasons", locale).getString(reason().key());
        return MessageFormat.format(pattern, reason().arguments().toArray());
    }

    /** The text's key ({@code mail.login}) with the server and the detail as its arguments. */
    public Reason reason() {
        return Reason.of("mail." + kind.key, server, detail);
    }
}
