package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.WholeList;
import city.kontor.efile.EfileRights;
import city.kontor.efile.FileLine;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Waiting;
import city.kontor.kernel.Grant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The ways to a file: the plan, what was touched last or is searched for, and what waits. */
final class FilesModel implements Following {
    /** More than a person looks through; whoever wants another file types a word of it. */
    private static final int MOST = 300;

    private final EfileParts parts;
    private final String loading;
    private final FileModel file;
    private final DeskValue<List<PlanEntry>> plan;
    private final DeskValue<Names> names;
    private final DeskList<FileLine, FileLine> files;
    private final DeskList<Waiting, Waiting> mine;
    private final DeskList<Waiting, Waiting> waiting;
    private final DeskValue<Integer> count;
    private final DeskValue<Boolean> registers;
    private final BooleanBinding mayOpen;

    FilesModel(EfileParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        file = new FileModel(parts, loading);
        plan = value(List.of(), () -> parts.read(queries -> queries.plan()));
        names = value(Names.NONE, () -> Names.of(parts.desk()));
        files = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> parts.read(queries ->
                                query.filter().isBlank() ? queries.recent(MOST) : queries.search(query.filter(), MOST)),
                        line -> line.file().id()),
                Optional::of);
        mine = waiting(person -> waitingHere());
        waiting = waiting(person -> parts.read(queries -> queries.waitedForBy(person, MOST)));
        count = value(0, () -> waitingHere().size());
        registers = value(
                false,
                () -> parts.desk().actor().stream()
                        .flatMap(actor -> actor.grants().stream())
                        .anyMatch(grant -> grant.right().equals(EfileRights.REGISTER)));
        mayOpen = Bindings.createBooleanBinding(registers::get, registers.property());
        // What waits is counted beside the workplace's name, wherever the person is.
        count.follow();
    }

    private <T> DeskValue<T> value(T before, Supplier<T> read) {
        return new DeskValue<>(parts.desk(), parts.tasks(), loading, before, read);
    }

    private DeskList<Waiting, Waiting> waiting(Function<String, List<Waiting>> found) {
        return new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> found.apply(parts.desk().personId()).stream()
                                .filter(one -> contains(one, query.filter()))
                                .toList(),
                        one -> one.step().plan().id()),
                Optional::of);
    }

    private static boolean contains(Waiting one, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.of(one.subject(), one.file())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** What waits for this person and those whom the person substitutes. */
    private List<Waiting> waitingHere() {
        List<String> people = Stream.concat(
                        Stream.of(parts.desk().personId()),
                        parts.desk().actor().stream()
                                .flatMap(actor -> actor.grants().stream())
                                .map(Grant::insteadOf)
                                .flatMap(Optional::stream))
                .distinct()
                .toList();
        return parts.read(queries -> queries.waitingFor(people, parts.today(), MOST));
    }

    EfileParts parts() {
        return parts;
    }

    /** The file that is open. */
    FileModel file() {
        return file;
    }

    /** Every position of the plan with those below it behind it. */
    DeskValue<List<PlanEntry>> plan() {
        return plan;
    }

    DeskValue<Names> names() {
        return names;
    }

    /** Files that were touched last, or that hold what is typed. */
    DeskList<FileLine, FileLine> files() {
        return files;
    }

    /** Dispositions that wait for this person. */
    DeskList<Waiting, Waiting> mine() {
        return mine;
    }

    /** Dispositions that this person waits for. */
    DeskList<Waiting, Waiting> waiting() {
        return waiting;
    }

    /** How many dispositions wait for this person. */
    DeskValue<Integer> count() {
        return count;
    }

    /** Whether this person may open a file anywhere. */
    BooleanBinding mayOpen() {
        return mayOpen;
    }

    /** Reads the files of a position of the plan. */
    void filesOf(String entryId, Consumer<List<FileLine>> then) {
        parts.tasks()
                .<List<FileLine>>start(loading, progress -> parts.read(queries -> queries.files(entryId, MOST)))
                .then(then);
    }

    /** Reads the files that were touched last. */
    void recentFiles(Consumer<List<FileLine>> then) {
        parts.tasks()
                .<List<FileLine>>start(loading, progress -> parts.read(queries -> queries.recent(MOST)))
                .then(then);
    }

    @Override
    public void follow() {
        all().forEach(Following::follow);
    }

    @Override
    public void rest() {
        all().forEach(Following::rest);
    }

    private Stream<Following> all() {
        return Stream.of(plan, names, files, mine, waiting, registers, file);
    }
}
