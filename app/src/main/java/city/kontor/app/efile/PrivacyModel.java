package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Given;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.WholeList;
import city.kontor.efile.PrivacyCommand;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.store.PrivacyRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Requests of people about their data, and where somebody is named. */
final class PrivacyModel implements Following {
    private final EfileParts parts;
    private final PersonSearch search;
    private final DeskList<PrivacyRequest, PrivacyRequest> requests;
    private final DeskList<PersonPlace, PersonPlace> places;
    private final DeskValue<Integer> open;
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper(true);

    PrivacyModel(EfileParts parts, String loading) {
        this.parts = parts;
        search = new PersonSearch(parts);
        requests = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> all().stream()
                                .filter(one -> query.fits(one.name()))
                                .toList(),
                        PrivacyRequest::id),
                Optional::of);
        places = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(query -> found(query.filter()), PersonPlace::id),
                Optional::of);
        open = new DeskValue<>(parts.desk(), parts.tasks(), loading, 0, () ->
                (int) all().stream().filter(PrivacyRequest::isOpen).count());
        open.follow();
    }

    private List<PrivacyRequest> all() {
        return parts.desk().read(PrivacyRows::all);
    }

    private List<PersonPlace> found(String typed) {
        PersonSearch.Found found = search.find(typed);
        parts.tasks().onUi(() -> everywhere.set(found.everywhere()));
        return found.places();
    }

    EfileParts parts() {
        return parts;
    }

    /** Finds what a package holds; belongs in the background. */
    PersonSearch search() {
        return search;
    }

    DeskList<PrivacyRequest, PrivacyRequest> requests() {
        return requests;
    }

    /** Where the person is named whose name is typed as the filter. */
    DeskList<PersonPlace, PersonPlace> places() {
        return places;
    }

    /** How many requests are open. */
    DeskValue<Integer> open() {
        return open;
    }

    /** Whether the last search looked through the texts of all documents that may be read. */
    ReadOnlyBooleanProperty everywhereProperty() {
        return everywhere.getReadOnlyProperty();
    }

    /** @param doing what is being done, in the person's language */
    void give(String doing, PrivacyCommand command, Consumer<Given> then) {
        requests.give(doing, command, then);
    }

    @Override
    public void follow() {
        Stream.of(requests, open).forEach(Following::follow);
    }

    @Override
    public void rest() {
        requests.rest();
    }
}
