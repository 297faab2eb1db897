package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.mail.MailAccount;
import city.kontor.capture.mail.MailException;
import city.kontor.capture.mail.MailHead;
import city.kontor.capture.mail.MailLimits;
import city.kontor.capture.mail.MailRefusal;
import city.kontor.capture.mail.MailWatch;
import city.kontor.capture.mail.Mailbox;
import city.kontor.capture.watch.WatchedFolder;
import city.kontor.kernel.Ids;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javax.net.ssl.SSLContext;

/**
 * Collects the documents of a mailbox. Which mailbox is remembered until the operator ends it; the password is not: it is
 * asked once a session and lives in memory only.
 */
public final class MailModel {
    /**
     * What stands about the mailbox.
     *
     * @param running false until somebody has entered the password, and after the server has refused it
     * @param mails how many were taken since it was begun
     * @param aside how many were put aside
     * @param looked when it was last looked at with success
     * @param trouble why it cannot be used at the moment
     */
    public record State(
            MailAccount account,
            boolean running,
            int mails,
            int aside,
            Optional<Instant> looked,
            Optional<MailException> trouble) {
        private State plus(int taken, int putAside) {
            return new State(account, running, mails + taken, aside + putAside, looked, trouble);
        }
    }

    private final StationWatch watch;
    private final StationMemory memory;
    private final ScanStationModel station;
    private final WatchedFolder.Check check;
    private final MailWatch.Times times;
    private final SSLContext trust;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<ScanNews> onNews = news -> {};

    /**
     * @param check whether a file can be taken in
     * @param trust whose certificates count
     */
    MailModel(
            StationWatch watch,
            StationMemory memory,
            ScanStationModel station,
            WatchedFolder.Check check,
            MailWatch.Times times,
            SSLContext trust,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        this.watch = watch;
        this.memory = memory;
        this.station = station;
        this.check = check;
        this.times = times;
        this.trust = trust;
        this.tasks = tasks;
        this.texts = texts.beside(MailModel.class);
        this.clock = clock;
    }

    /** The mailbox that is collected, or would be if somebody entered its password. */
    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the operator should hear of. */
    public void setOnNews(Consumer<ScanNews> listener) {
        onNews = listener;
        state.get()
                .filter(now -> !now.running())
                .ifPresent(now -> tell(new ScanNews.MailWaits(now.account().user())));
    }

    /** Knows again which mailbox was collected when the program ended. */
    void resume() {
        memory.mailbox().ifPresent(account -> {
            state.set(Optional.of(idle(account, Optional.empty())));
            tell(new ScanNews.MailWaits(account.user()));
        });
    }

    /** Signs in once; {@code answer} hears how many mails lie there. */
    void probe(MailAccount account, String password, Consumer<Integer> answer, Consumer<MailException> failure) {
        tasks.<Integer>start(
                        texts.get("work.mail"), progress -> Mailbox.probe(account, password, Mailbox.PATIENCE, trust))
                .onFailure(MailException.class, failure)
                .then(answer);
    }

    /** Collects this mailbox from now on. */
    public void collect(MailAccount account, String password) {
        memory.mailbox(Optional.of(account));
        var places = new Mailbox.Places(
                station.incoming(), station.mailbox(), texts.get("mail.folder.taken"), texts.get("mail.folder.aside"));
        var mailbox = new Mailbox(
                account,
                password,
                places,
                MailLimits.DEFAULT,
                check,
                Mailbox.PATIENCE,
                trust,
                () -> Ids.next(clock.millis()));
        state.set(Optional.of(new State(account, true, 0, 0, Optional.empty(), Optional.empty())));
        watch.start(mailbox, new News(account), times);
    }

    /** Looks at once instead of when it is time. */
    void lookNow() {
        watch.lookNow();
    }

    /** Collects no longer; what was taken stays. */
    public void end() {
        watch.closeMail();
        memory.mailbox(Optional.empty());
        state.set(Optional.empty());
    }

    private static State idle(MailAccount account, Optional<MailException> why) {
        return new State(account, false, 0, 0, Optional.empty(), why);
    }

    private void tell(ScanNews news) {
        onNews.accept(news);
    }

    /** Brings what the watch tells to the screen's thread. */
    private final class News implements MailWatch.Listener {
        private final MailAccount account;

        private News(MailAccount account) {
            this.account = account;
        }

        /** What a watch that was ended still tells changes no state. */
        private void change(UnaryOperator<State> how) {
            state.get()
                    .filter(now -> now.running() && now.account().equals(account))
                    .ifPresent(now -> state.set(Optional.of(how.apply(now))));
        }

        @Override
        public void taken(MailHead mail, List<Path> files, List<String> leftOut) {
            tasks.onUi(() -> {
                files.forEach(file -> station.take(file, Optional.of(mail.origin())));
                change(now -> now.plus(1, 0));
                tell(new ScanNews.MailTaken(mail.sender(), files.size(), String.join(", ", leftOut)));
            });
        }

        @Override
        public void putAside(MailRefusal why) {
            tasks.onUi(() -> {
                change(now -> now.plus(0, 1));
                tell(new ScanNews.MailPutAside(why));
            });
        }

        @Override
        public void looked() {
            tasks.onUi(() -> change(now -> new State(
                    account, true, now.mails(), now.aside(), Optional.of(clock.instant()), Optional.empty())));
        }

        @Override
        public void lost(MailException why) {
            tasks.onUi(() -> {
                change(now -> new State(account, true, now.mails(), now.aside(), now.looked(), Optional.of(why)));
                tell(new ScanNews.MailLost(why));
            });
        }

        @Override
        public void ended(MailException why) {
            tasks.onUi(() -> {
                change(now -> idle(account, Optional.of(why)));
                tell(new ScanNews.MailEnded(why));
            });
        }
    }
}
