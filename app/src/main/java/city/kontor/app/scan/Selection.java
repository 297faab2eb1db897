package city.kontor.app.scan;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Which document and which of its pages the operator looks at; always one, as long as there is any. */
final class Selection {
    private final ObservableList<DocumentModel> documents;
    private final ObjectProperty<Optional<DocumentModel>> document = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PageModel>> page = new SimpleObjectProperty<>(Optional.empty());

    Selection(ObservableList<DocumentModel> documents) {
        this.documents = documents;
        document.addListener((property, before, now) -> selectFirstPage(now));
        documents.addListener((ListChangeListener<DocumentModel>) change -> keepSelection());
    }

    ObjectProperty<Optional<DocumentModel>> documentProperty() {
        return document;
    }

    ObjectProperty<Optional<PageModel>> pageProperty() {
        return page;
    }

    boolean isOn(DocumentModel one) {
        return document.get().equals(Optional.of(one));
    }

    /** The document to look at when this one goes: the next, or else the one before. */
    Optional<DocumentModel> neighbour(DocumentModel one) {
        int before = documents.indexOf(one) - 1;
        return next(one).or(() -> before >= 0 ? Optional.of(documents.get(before)) : Optional.empty());
    }

    /** The document below this one. */
    Optional<DocumentModel> next(DocumentModel one) {
        int index = documents.indexOf(one) + 1;
        return index > 0 && index < documents.size() ? Optional.of(documents.get(index)) : Optional.empty();
    }

    private void selectFirstPage(Optional<DocumentModel> chosen) {
        boolean inside = page.get()
                .filter(one -> chosen.filter(each -> each.pages().contains(one)).isPresent())
                .isPresent();
        if (!inside) {
            page.set(chosen.filter(each -> !each.pages().isEmpty())
                    .map(each -> each.pages().getFirst()));
        }
    }

    private void keepSelection() {
        if (document.get().filter(documents::contains).isEmpty()) {
            document.set(documents.isEmpty() ? Optional.empty() : Optional.of(documents.getFirst()));
        }
    }
}
