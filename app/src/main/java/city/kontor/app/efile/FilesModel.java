package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Names;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.WholeList;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.FileLine;
import city.kontor.efile.MarkCommand;
import city.kontor.efile.MarkedFile;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The ways to a file: the plan, what was touched last or is searched for, and what waits. */
final class FilesModel implements Following {
    /** More than a person looks through; whoever wants another file types a word of it. */
    private static final int MOST = 300;

    private final EfileParts parts;
    private final String loading;
    private final FileModel file;
    private final OpenFiles open;
    private final AlongModel along;
    private final DeskValue<List<PlanEntry>> plan;
    private final DeskValue<Names> names;
    private final DeskList<FileLine, FileLine> files;
    private final DeskList<Waiting, Waiting> mine;
    private final DeskList<MarkedFile, MarkedFile> marked;
    private final DeskValue<Integer> count;
    private final Permission mayOpen;
    private final ReadOnlyObjectWrapper<List<EFile>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private boolean entered;

    /** @param fetching what fetching files that are taken along is called where progress is shown */
    FilesModel(EfileParts parts, String loading, String fetching) {
        this.parts = parts;
        this.loading = loading;
        file = new FileModel(parts, loading);
        open = new OpenFiles(file);
        along = new AlongModel(parts, fetching);
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
        mine = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> parts.waitingHere(MOST).stream()
                                .filter(one -> query.fits(one.subject(), one.file()))
                                .toList(),
                        one -> one.step().plan().id()),
                Optional::of);
        marked = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> parts.read(
                                queries -> queries.marked(parts.desk().personId())),
                        one -> one.mark().id()),
                Optional::of);
        file.shownProperty().addListener((property, before, now) -> {
            // A file that others change while it merely stands open has not been looked at.
            if (entered || !id(before).equals(id(now))) {
                before.ifPresent(this::seen);
                now.ifPresent(this::seen);
                entered = now.isEmpty();
            }
        });
        count = value(0, () -> parts.waitingHere(MOST).size());
        mayOpen = Permission.of(parts.desk(), parts.tasks(), loading, Workplace.anyoneWith(EfileRights.REGISTER));
        // What waits is counted beside the workplace's name, wherever the person is.
        count.follow();
    }

    private <T> DeskValue<T> value(T before, Supplier<T> read) {
        return new DeskValue<>(parts.desk(), parts.tasks(), loading, before, read);
    }

    private static Optional<String> id(Optional<FileView> view) {
        return view.map(shown -> shown.file().id());
    }

    /** Whoever comes to a marked file or leaves it has seen what was done in it. */
    private void seen(FileView view) {
        view.marked()
                .filter(MarkedFile::hasNews)
                .ifPresent(one -> file.give(
                        loading,
                        new MarkCommand.SeeFile(
                                one.mark().scope(),
                                one.mark().fileId(),
                                one.line().changedAt()),
                        given -> {}));
    }

    EfileParts parts() {
        return parts;
    }

    /** The file that is open. */
    FileModel file() {
        return file;
    }

    /** The files that are open beside each other. */
    OpenFiles open() {
        return open;
    }

    /** What this person takes along. */
    AlongModel along() {
        return along;
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

    /** The files that this person marked. */
    DeskList<MarkedFile, MarkedFile> marked() {
        return marked;
    }

    /** How many dispositions wait for this person. */
    DeskValue<Integer> count() {
        return count;
    }

    /** Whether this person may open a file anywhere. */
    Permission mayOpen() {
        return mayOpen;
    }

    /** The files that are selected in the way that is shown. */
    ReadOnlyObjectProperty<List<EFile>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(List<FileLine> lines) {
        chosen.set(lines.stream().map(FileLine::file).toList());
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
        entered = true;
        all().forEach(Following::follow);
    }

    @Override
    public void rest() {
        file.shownProperty().get().ifPresent(this::seen);
        all().forEach(Following::rest);
    }

    private Stream<Following> all() {
        return Stream.of(plan, names, files, mine, marked, mayOpen, file);
    }
}
