package city.kontor.app.find;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Tasks;
import city.kontor.efile.EfileRights;
import city.kontor.efile.SavedSearch;
import city.kontor.efile.SearchCommand;
import city.kontor.efile.search.Kind;
import city.kontor.efile.store.SearchRows;
import city.kontor.kernel.Grant;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.search.Answer;
import city.kontor.search.Progress;
import city.kontor.search.Question;
import city.kontor.wire.ServerException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is looked for and what was found, by the server where it answers and otherwise on this machine. */
final class FindModel implements Following {
    /** Of each kind, so that no kind hides another. */
    private static final int MOST_OF_EACH = 8;

    private static final int MOST_OF_ONE = 100;

    private final Desk desk;
    private final Tasks tasks;
    private final InstantSource clock;
    private final String label;
    private final DeskValue<Names> names;
    private final DeskValue<List<SavedSearch>> saved;
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.NOTHING);
    private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(Results.NONE);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(false);
    private int generation;

    /** @param label what searching is called where progress is shown */
    FindModel(Desk desk, Tasks tasks, InstantSource clock, String label) {
        this.desk = desk;
        this.tasks = tasks;
        this.clock = clock;
        this.label = label;
        saved = new DeskValue<>(
                desk, tasks, label, List.of(), () -> desk.read(dsl -> SearchRows.of(dsl, desk.personId())));
        names = new DeskValue<>(desk, tasks, label, Names.NONE, () -> Names.of(desk));
    }

    ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** What was found; the answer before stands until the next has come. */
    ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Whether the results answer what is wanted now. */
    ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** How far this machine's index is. */
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return desk.search().progressProperty();
    }

    /** The searches that this person kept. */
    DeskValue<List<SavedSearch>> saved() {
        return saved;
    }

    /** Keeps what is wanted now under a name; one of that name is replaced. */
    Job<Given> save(String name) {
        String query = SavedWanted.write(wanted.get());
        Optional<SavedSearch> before = saved.get().stream()
                .filter(search -> search.name().equals(name))
                .findFirst();
        return tasks.start(label, progress -> {
            Scope scope = before.map(SavedSearch::scope).orElseGet(this::home);
            String id = before.map(SavedSearch::id).orElseGet(desk::newId);
            return desk.give(new SearchCommand.SaveSearch(scope, id, name, query));
        });
    }

    Job<Given> forget(SavedSearch search) {
        return tasks.start(label, progress -> desk.give(new SearchCommand.ForgetSearch(search.scope(), search.id())));
    }

    /** A scope of which this desktop holds the rows and in which the person reads files. */
    private Scope home() {
        return desk.actor().stream()
                .flatMap(actor -> actor.grants().stream())
                .filter(grant -> grant.right().equals(EfileRights.READ))
                .map(Grant::scope)
                .findFirst()
                .orElse(Scope.CITY);
    }

    DeskValue<Names> names() {
        return names;
    }

    /** Looks for that from now on. */
    void want(Wanted now) {
        if (!now.equals(wanted.get())) {
            wanted.set(now);
            ask();
        }
    }

    private void ask() {
        int asked = ++generation;
        Wanted now = wanted.get();
        answered.set(false);
        if (!now.isAnything()) {
            results.set(Results.NONE);
            return;
        }
        tasks.<Results>start(label, progress -> find(now)).then(found -> {
            if (asked == generation) {
                results.set(found);
                answered.set(true);
            }
        });
    }

    private Results find(Wanted now) {
        if (now.everywhere() && desk.isOnline()) {
            try {
                return find(now, true);
            } catch (ServerException e) {
                // The server went away meanwhile: what is here is found here, and the screen says so.
                return here(now);
            }
        }
        return here(now);
    }

    private Results here(Wanted now) {
        try {
            return find(now, false);
        } catch (ServerException e) {
            throw new IllegalStateException("Nobody was asked", e);
        }
    }

    private Results find(Wanted now, boolean server) throws ServerException {
        LocalDate today = OfficeDay.at(clock.instant());
        List<Kind> kinds = now.kind().map(List::of).orElseGet(() -> List.of(Kind.values()));
        var groups = new ArrayList<Results.Group>();
        for (Kind kind : kinds) {
            Question question = now.question(kind, today, kinds.size() == 1 ? MOST_OF_ONE : MOST_OF_EACH);
            Answer answer =
                    server ? desk.searchEverywhere(question) : desk.search().answer(question);
            if (!answer.hits().isEmpty()) {
                groups.add(new Results.Group(kind, answer));
            }
        }
        return new Results(groups, server);
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
        return Stream.of(names, saved);
    }
}
