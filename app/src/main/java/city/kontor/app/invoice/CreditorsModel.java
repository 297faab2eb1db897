package city.kontor.app.invoice;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Command;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The creditors, and the one that is looked at. */
final class CreditorsModel {
    /** A large city pays some ten thousand creditors; only keys of this many are kept in memory at once. */
    private static final int MOST = 100_000;

    private final InvoiceParts parts;
    private final String loading;
    private final PagedList<Creditor> list;
    private final ReadOnlyObjectWrapper<Optional<CreditorView>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper mayCreate = new ReadOnlyBooleanWrapper(false);
    private int generation;

    CreditorsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        list = new PagedList<>(loading, new Source(), parts.tasks());
        list.selectedProperty().addListener((property, before, now) -> load(now));
        parts.desk().changesProperty().addListener((property, before, now) -> refresh());
    }

    PagedList<Creditor> list() {
        return list;
    }

    /** The selected creditor with what may be done; empty while it loads. */
    ReadOnlyObjectProperty<Optional<CreditorView>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayCreateProperty() {
        return mayCreate.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
    }

    void refresh() {
        list.refresh();
        load(list.selectedProperty().get());
        parts.tasks()
                .<Boolean>start(loading, progress -> CreditorView.mayCreate(parts))
                .then(mayCreate::set);
    }

    /**
     * Gives a command.
     *
     * @param then told what came of it
     */
    void give(String doing, Command command, Consumer<Given> then) {
        busy.set(true);
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then)
                .atEnd(() -> busy.set(false));
    }

    private void load(Optional<Creditor> selected) {
        int asked = ++generation;
        if (selected.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        parts.tasks()
                .<Optional<CreditorView>>start(
                        loading,
                        progress -> CreditorView.read(parts, selected.get().id()))
                .then(found -> {
                    if (asked == generation) {
                        shown.set(found);
                    }
                });
    }

    private final class Source implements PageSource<Creditor> {
        @Override
        public int count(PageQuery query) {
            return creditors(query.filter(), 0, MOST).size();
        }

        @Override
        public List<Creditor> page(PageQuery query) {
            return creditors(query.filter(), query.offset(), query.limit());
        }

        @Override
        public String keyOf(Creditor row) {
            return row.id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            List<Creditor> all = creditors(query.filter(), 0, MOST);
            return IntStream.range(0, all.size())
                    .filter(i -> all.get(i).id().equals(key))
                    .findFirst();
        }

        private List<Creditor> creditors(String typed, int offset, int limit) {
            return parts.desk().read(dsl -> new MasterDataQueries(dsl).creditors(typed, offset, limit));
        }
    }
}
