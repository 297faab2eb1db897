package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.store.MasterDataQueries;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The creditors, and the one that is looked at. */
final class CreditorsModel {
    /** A large city pays some ten thousand creditors; only keys of this many are kept in memory at once. */
    private static final int MOST = 100_000;

    private final InvoiceParts parts;
    private final String loading;
    private final DeskList<Creditor, CreditorView> creditors;
    private final ReadOnlyBooleanWrapper mayCreate = new ReadOnlyBooleanWrapper(false);

    CreditorsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        creditors = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new Source(),
                creditor -> CreditorView.read(parts, creditor.id()));
        parts.desk().changesProperty().addListener((property, before, now) -> ask());
    }

    /** All creditors, and the selected one with what may be done. */
    DeskList<Creditor, CreditorView> creditors() {
        return creditors;
    }

    ReadOnlyBooleanProperty mayCreateProperty() {
        return mayCreate.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
    }

    void refresh() {
        creditors.refresh();
        ask();
    }

    private void ask() {
        parts.tasks()
                .<Boolean>start(loading, progress -> CreditorView.mayCreate(parts))
                .then(mayCreate::set);
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
