package city.kontor.app.scan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The queue for the eye: how many fields of all documents need a look, and where the next one is. */
final class OpenFields {
    private final ObservableList<DocumentModel> documents;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final InvalidationListener recount = changed -> count();

    OpenFields(ObservableList<DocumentModel> documents) {
        this.documents = documents;
        documents.forEach(document -> document.openCountProperty().addListener(recount));
        documents.addListener((ListChangeListener<DocumentModel>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> gone.openCountProperty().removeListener(recount));
                change.getAddedSubList()
                        .forEach(come -> come.openCountProperty().addListener(recount));
            }
            count();
        });
        count();
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The next document below this one with a field that needs a look, from the top again after the last one. */
    Optional<DocumentModel> nextDocument(Optional<DocumentModel> after) {
        int index = after.map(documents::indexOf).orElse(-1);
        List<DocumentModel> all = List.copyOf(documents);
        return Stream.concat(all.stream().skip(index + 1L), all.stream().limit(index + 1L))
                .filter(document -> document.openCountProperty().get() > 0)
                .findFirst();
    }

    private void count() {
        count.set(documents.stream()
                .mapToInt(document -> document.openCountProperty().get())
                .sum());
    }
}
