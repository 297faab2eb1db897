package city.kontor.capture.mail;

import city.kontor.capture.watch.WatchedFolder;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * A folder of a mailbox, looked at again and again. The documents of a mail are taken all or none; the mail stays where it is
 * until drafts have kept them all, and then moves to the folder of taken mails. What cannot be taken moves to another one.
 * An end at any moment loses no mail and takes none twice ({@link TakenMails}).
 */
public final class Mailbox {
    /**
     * Where things go.
     *
     * @param incoming where the station takes files from, and deletes each that a draft keeps
     * @param own a folder for nothing else, on the same file system
     * @param taken the folder of the mailbox for mails that were taken, its levels divided by {@code /}
     * @param aside the one for those that cannot be
     */
    public record Places(Path incoming, Path own, String taken, String aside) {}

    /** Hears what comes of the mails, on the thread that looks. */
    public interface Listener {
        /**
         * The documents of a mail lie in the station's own place.
         *
         * @param leftOut names of attachments that no document is made of; they stay with the mail
         */
        void taken(MailHead mail, List<Path> files, List<String> leftOut);

        /** A mail lies in the folder for those that cannot be taken. */
        void putAside(MailRefusal why);
    }

    /** How often a mail server may be silent before the line counts as lost. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailAccount account;
    private final String password;
    private final Places places;
    private final MailLimits limits;
    private final WatchedFolder.Check check;
    private final Duration patience;
    private final SSLContext trust;
    private final Supplier<String> newId;
    private final TakenMails memory;

    /**
     * @param password stays in memory
     * @param check whether a file can be taken in
     * @param patience how long the server may be silent
     * @param trust whose certificates count
     * @param newId names folders; never the same twice
     */
    public Mailbox(
            MailAccount account,
            String password,
            Places places,
            MailLimits limits,
            WatchedFolder.Check check,
            Duration patience,
            SSLContext trust,
            Supplier<String> newId) {
        this.account = account;
        this.password = password;
        this.places = places;
        this.limits = limits;
        this.check = check;
        this.patience = patience;
        this.trust = trust;
        this.newId = newId;
        memory = new TakenMails(places.own(), places.incoming());
    }

    public MailAccount account() {
        return account;
    }

    /**
     * Signs in and opens the folder.
     *
     * @return how many mails lie there
     */
    public static int probe(MailAccount account, String password, Duration patience, SSLContext trust)
            throws MailException {
        try (var connection = MailConnection.open(account, password, patience, trust)) {
            return connection.folder().getMessageCount();
        } catch (MessagingException e) {
            throw MailConnection.reason(e, account);
        }
    }

    /** Whether mails wait whose documents drafts have kept, so that a look would move them. */
    boolean hasKept() throws IOException {
        for (TakenMails.Taken each : memory.of(account.id())) {
            if (memory.isKept(each)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The mail that brought a file which waits in the station's place since the program ended; empty for a file that came in another way.
     *
     * @param own as in {@link Places}
     */
    public static Optional<MailHead> headOf(Path own, Path file) throws IOException {
        return new TakenMails(own, file).headOf(file);
    }

    /**
     * Looks once.
     *
     * @param goOn asked before each mail
     * @throws MailException if the server cannot be used; what was told stays true
     * @throws IOException if something cannot be written here; the mail stays where it is
     */
    void look(Listener listener, BooleanSupplier goOn) throws MailException, IOException {
        memory.sweep();
        for (TakenMails.Taken each : memory.of(account.id())) {
            if (memory.isStaged(each)) {
                listener.taken(each.head(), memory.handOver(each), List.of());
            }
        }
        try (var connection = MailConnection.open(account, password, patience, trust)) {
            try (IMAPFolder folder = connection.folder()) {
                new Look(connection, folder, listener).run(goOn);
            }
        } catch (MessagingException e) {
            throw MailConnection.reason(e, account);
        }
    }

    /** One look over an open line. */
    private final class Look {
        private final MailConnection connection;
        private final IMAPFolder folder;
        private final Listener listener;
        private final long validity;
        private final List<TakenMails.Taken> taken;
        private final Set<String> seen = new HashSet<>();
        private Optional<Folder> done = Optional.empty();
        private Optional<Folder> aside = Optional.empty();

        private Look(MailConnection connection, IMAPFolder folder, Listener listener)
                throws MessagingException, IOException {
            this.connection = connection;
            this.folder = folder;
            this.listener = listener;
            validity = folder.getUIDValidity();
            taken = new ArrayList<>(memory.of(account.id()));
        }

        private void run(BooleanSupplier goOn) throws MessagingException, IOException {
            Message[] mails = folder.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
            var profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);
            profile.add(FetchProfile.Item.SIZE);
            profile.add(FetchProfile.Item.ENVELOPE);
            folder.fetch(mails, profile);
            for (Message mail : mails) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                try {
                    deal((IMAPMessage) mail);
                } catch (MessageRemovedException gone) {
                    log().log(System.Logger.Level.DEBUG, "somebody else dealt with a mail meanwhile", gone);
                }
            }
            forgetWhatHasLeft();
        }

        private void deal(IMAPMessage mail) throws MessagingException, IOException {
            if (mail.isExpunged()) {
                return;
            }
            long uid = folder.getUID(mail);
            String messageId = Optional.ofNullable(mail.getMessageID()).orElse("");
            Optional<TakenMails.Taken> before = taken.stream()
                    .filter(each -> each.validity() == validity
                            && each.uid() == uid
                            && each.messageId().equals(messageId))
                    .findFirst();
            if (before.isPresent()) {
                finish(mail, before.get());
                return;
            }
            if (mail.getSize() > limits.bytes()) {
                tooLarge(mail, Long.toString(mail.getSize() >> 20));
                return;
            }
            Path raw = Files.createDirectories(places.own()).resolve("mail.eml");
            try {
                Optional<String> fetched = fetch(mail, raw);
                if (fetched.isEmpty()) {
                    tooLarge(mail, "> " + (limits.bytes() >> 20));
                    return;
                }
                String sha256 = fetched.get();
                // The server has numbered anew, or holds the mail twice.
                Optional<TakenMails.Taken> known = taken.stream()
                        .filter(each -> each.sha256().equals(sha256))
                        .findFirst();
                if (known.isPresent()) {
                    finish(mail, known.get());
                } else {
                    MailHead head = MailHead.of(mail);
                    take(
                            mail,
                            raw,
                            new TakenMails.Taken(newId.get(), account.id(), validity, uid, messageId, sha256, head));
                }
            } finally {
                Files.deleteIfExists(raw);
            }
        }

        /**
         * The digest of what came; empty where that is more than a mail may be, for the size that a server states may be
         * wrong.
         */
        private Optional<String> fetch(IMAPMessage mail, Path raw) throws MessagingException, IOException {
            MessageDigest digest = sha256();
            try (InputStream in = mail.getMimeStream();
                    var out = new DigestOutputStream(Files.newOutputStream(raw), digest)) {
                byte[] buffer = new byte[64 * 1024];
                long left = limits.bytes();
                for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                    left -= count;
                    if (left < 0) {
                        return Optional.empty();
                    }
                    out.write(buffer, 0, count);
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        }

        /** Tells a broken line from a disk that cannot be written. */
        private int read(InputStream in, byte[] buffer) throws MessagingException {
            try {
                return in.read(buffer);
            } catch (IOException e) {
                throw new MessagingException(String.valueOf(e.getMessage()), e);
            }
        }

        private void take(IMAPMessage mail, Path raw, TakenMails.Taken entry) throws MessagingException, IOException {
            MailHead head = entry.head();
            Path stage = memory.stage(entry.home());
            Unpacking.Unpacked unpacked;
            try (var in = new SharedFileInputStream(raw.toFile())) {
                unpacked = Unpacking.unpack(in, head, stage, limits, check);
            } catch (Unpacking.AsideException e) {
                memory.discard(stage);
                putAside(mail, e.refusal());
                return;
            }
            memory.note(entry);
            taken.add(entry);
            seen.add(entry.home());
            listener.taken(head, memory.handOver(entry), unpacked.leftOut());
        }

        /** @param megabytes as the reason says it */
        private void tooLarge(IMAPMessage mail, String megabytes) throws MessagingException {
            putAside(mail, MailRefusal.of(MailRefusal.Kind.TOO_LARGE, MailHead.of(mail), megabytes));
        }

        private void putAside(IMAPMessage mail, MailRefusal why) throws MessagingException {
            if (aside.isEmpty()) {
                aside = Optional.of(connection.target(places.aside()));
            }
            connection.move(folder, mail, aside.get());
            listener.putAside(why);
        }

        /** Moves a mail that was taken, once drafts have kept its documents. */
        private void finish(IMAPMessage mail, TakenMails.Taken entry) throws MessagingException, IOException {
            seen.add(entry.home());
            if (!memory.isKept(entry)) {
                return;
            }
            if (done.isEmpty()) {
                done = Optional.of(connection.target(places.taken()));
            }
            connection.move(folder, mail, done.get());
            seen.remove(entry.home());
        }

        /** Moved by us a moment ago, or by somebody else: nothing in the folder can be taken twice any more. */
        private void forgetWhatHasLeft() throws IOException {
            for (TakenMails.Taken each : taken) {
                if (!seen.contains(each.home()) && memory.isKept(each)) {
                    memory.forget(each);
                }
            }
        }
    }

    private static System.Logger log() {
        return System.getLogger(Mailbox.class.getName());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
