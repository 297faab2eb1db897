package city.kontor.demo.tour;

import city.kontor.demo.city.Staff;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The main job, end to end: a paper invoice is scanned, read, corrected, released, routed, accounted, confirmed by two,
 * ordered, booked, put in a payment run and released by two. Nine people take turns at one desktop.
 */
public final class MainJob {
    private final Seat seat;
    private final Letter letter;
    private final PreparedFiles files;
    private final Camera camera;
    private final Minutes minutes;

    /** @param files where the system's file dialogs find the letter and put what is saved */
    public MainJob(Seat seat, Letter letter, PreparedFiles files, Camera camera, Minutes minutes) {
        this.seat = seat;
        this.letter = letter;
        this.files = files;
        this.camera = camera;
        this.minutes = minutes;
    }

    /**
     * What the job leaves behind.
     *
     * @param pdf the searchable PDF/A
     * @param sepa the pain.001.001.09
     */
    public record Left(Path pdf, Path sepa) {}

    /**
     * Does the whole job.
     *
     * @throws NotSeenException where the desktop does not show what it should; the last picture shows what it does
     */
    public Left run() {
        let(Staff.SCAN, MailRoom::scan, MailRoom::route);
        let(Staff.MASTER_DATA_1, MasterData::propose);
        let(Staff.MASTER_DATA_2, MasterData::approve);
        let(Staff.TIEFBAU_1, Department::confirmFacts);
        let(Staff.TIEFBAU_2, Department::confirmAmount);
        let(Staff.TIEFBAU_HEAD, Department::order);
        let(Staff.BOOKKEEPER, Treasury::book);
        let(Staff.CASHIER_1, Treasury::putInRun);
        Path sepa = take(Staff.CASHIER_2, Treasury::release);
        Path pdf = take(Staff.AUDITOR, Audit::read);
        return new Left(pdf, sepa);
    }

    @SafeVarargs
    private void let(Staff person, Consumer<Turn>... works) {
        take(person, turn -> {
            for (Consumer<Turn> work : works) {
                work.accept(turn);
            }
            return true;
        });
    }

    private <T> T take(Staff person, Function<Turn, T> work) {
        try {
            seat.signIn(person);
            T left = work.apply(new Turn(person, seat, letter, files, camera, minutes));
            seat.signOut();
            return left;
        } catch (NotSeenException e) {
            throw new NotSeenException(
                    person + ": " + e.getMessage() + "; see " + camera.take("hier-ging-es-nicht-weiter"), e);
        }
    }
}
