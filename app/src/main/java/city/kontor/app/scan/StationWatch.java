package city.kontor.app.scan;

import city.kontor.capture.mail.MailWatch;
import city.kontor.capture.mail.Mailbox;
import city.kontor.capture.watch.FolderWatch;
import city.kontor.capture.watch.WatchedFolder;
import java.util.Optional;

/** The one watch of a folder and the one of a mailbox of this desktop, whoever is signed in: two would take each other's files. */
public final class StationWatch implements AutoCloseable {
    private Optional<FolderWatch> folder = Optional.empty();
    private Optional<MailWatch> mail = Optional.empty();
    /** Closed, and maybe still at its last mail. */
    private Optional<MailWatch> lastMail = Optional.empty();

    /** Watches this folder instead of any other. */
    void start(WatchedFolder watched, FolderWatch.Listener listener) {
        closeFolder();
        folder = Optional.of(FolderWatch.start(watched, listener));
    }

    /** Watches this mailbox instead of any other. */
    void start(Mailbox mailbox, MailWatch.Listener listener, MailWatch.Times times) {
        closeMail();
        mail = Optional.of(MailWatch.start(mailbox, listener, times, lastMail));
    }

    /** Looks at the mailbox at once. */
    void lookNow() {
        mail.ifPresent(MailWatch::lookNow);
    }

    /** Watches no folder; files wait where they are. */
    void closeFolder() {
        folder.ifPresent(FolderWatch::close);
        folder = Optional.empty();
    }

    /** Watches no mailbox; mails wait where they are. The one that is being dealt with is not waited for. */
    void closeMail() {
        mail.ifPresent(MailWatch::end);
        lastMail = mail.or(() -> lastMail);
        mail = Optional.empty();
    }

    @Override
    public void close() {
        closeFolder();
        closeMail();
        lastMail.ifPresent(MailWatch::close);
    }
}
