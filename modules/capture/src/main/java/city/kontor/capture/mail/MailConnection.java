package city.kontor.capture.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;

/** Somebody signed in to a mail server, over a line whose other end was checked. */
final class MailConnection implements AutoCloseable {
    /** In pieces of this size mails are fetched. */
    private static final int PIECE = 1 << 20;

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "::1", "localhost");

    private final IMAPStore store;
    private final MailAccount account;

    private MailConnection(IMAPStore store, MailAccount account) {
        this.store = store;
        this.account = account;
    }

    /**
     * @param patience how long the server may be silent
     * @param trust whose certificates count
     */
    static MailConnection open(MailAccount account, String password, Duration patience, SSLContext trust)
            throws MailException {
        if (account.security() == MailAccount.Security.NONE
                && !THIS_MACHINE.contains(account.host().toLowerCase(Locale.ROOT))) {
            throw new MailException(MailException.Kind.PLAIN_TEXT, account.host(), "");
        }
        String protocol = account.security() == MailAccount.Security.TLS ? "imaps" : "imap";
        try {
            var store = (IMAPStore) Session.getInstance(settings(protocol, account, patience, trust))
                    .getStore(protocol);
            store.connect(account.host(), account.port(), account.user(), password);
            return new MailConnection(store, account);
        } catch (MessagingException e) {
            throw reason(e, account);
        }
    }

    private static Properties settings(String protocol, MailAccount account, Duration patience, SSLContext trust) {
        String prefix = "mail." + protocol + ".";
        String millis = Long.toString(patience.toMillis());
        var settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        settings.setProperty(prefix + "fetchsize", Integer.toString(PIECE));
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.put(prefix + "ssl.socketFactory", trust.getSocketFactory());
        boolean starts = account.security() == MailAccount.Security.STARTTLS;
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(starts));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(starts));
        return settings;
    }

    /** The folder whose mails are taken, open. */
    IMAPFolder folder() throws MailException, MessagingException {
        Folder folder = below(store.getDefaultFolder(), account.folder());
        if (!folder.exists()) {
            throw new MailException(MailException.Kind.NO_FOLDER, account.host(), account.folder());
        }
        folder.open(Folder.READ_WRITE);
        return (IMAPFolder) folder;
    }

    /** A folder beside the others of this person, made where it is missing. */
    Folder target(String path) throws MessagingException {
        Folder folder = home();
        for (String name : path.split("/", -1)) {
            folder = folder.getFolder(name);
            if (!folder.exists()) {
                folder.create(Folder.HOLDS_MESSAGES | Folder.HOLDS_FOLDERS);
                folder.setSubscribed(true);
            }
        }
        return folder;
    }

    /** Some servers keep all folders of a person below INBOX, and say so (RFC 2342). */
    private Folder home() throws MessagingException {
        if (store.hasCapability("NAMESPACE")) {
            Folder[] own = store.getPersonalNamespaces();
            if (own.length > 0) {
                return own[0];
            }
        }
        return store.getDefaultFolder();
    }

    private static Folder below(Folder folder, String path) throws MessagingException {
        Folder below = folder;
        for (String name : path.split("/", -1)) {
            below = below.getFolder(name);
        }
        return below;
    }

    /** In one step where the server can; else a copy first, so that the mail lies in both rather than in neither. */
    void move(IMAPFolder from, Message mail, Folder to) throws MessagingException {
        Message[] one = {mail};
        if (store.hasCapability("MOVE")) {
            from.moveMessages(one, to);
            return;
        }
        from.copyMessages(one, to);
        from.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        // Without UIDPLUS only everything that anybody has marked could be removed; the mark must do then.
        if (store.hasCapability("UIDPLUS")) {
            from.expunge(one);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            System.getLogger(MailConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "the mail server did not say good-bye", e);
        }
    }

    static MailException reason(MessagingException e, MailAccount account) {
        String server = account.host() + ":" + account.port();
        String detail = detail(e);
        if (e instanceof AuthenticationFailedException) {
            return new MailException(MailException.Kind.LOGIN, server, detail);
        }
        if (e instanceof FolderNotFoundException) {
            return new MailException(MailException.Kind.NO_FOLDER, server, account.folder());
        }
        if (find(e, UnknownHostException.class).isPresent()) {
            return new MailException(MailException.Kind.UNKNOWN_HOST, account.host(), detail);
        }
        if (find(e, CertificateException.class).isPresent() || detail.contains("identity")) {
            return new MailException(MailException.Kind.CERTIFICATE, server, detail);
        }
        if (find(e, SSLException.class).isPresent() || detail.contains("STARTTLS")) {
            return new MailException(MailException.Kind.NO_TLS, server, detail);
        }
        if (e instanceof MailConnectException
                || find(e, SocketTimeoutException.class).isPresent()) {
            return new MailException(MailException.Kind.SILENT, server, detail);
        }
        return new MailException(MailException.Kind.LOST, server, detail);
    }

    private static String detail(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String said = String.valueOf(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage());
        return said.strip();
    }

    private static <T extends Exception> Optional<T> find(Throwable e, Class<T> kind) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }
}
