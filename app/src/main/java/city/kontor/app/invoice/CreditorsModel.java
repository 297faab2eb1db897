package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.store.MasterDataQueries;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanExpression;

/** The creditors, and the one that is looked at. */
final class CreditorsModel implements Following {
    /** A large city pays some ten thousand creditors; only keys of this many are kept in memory at once. */
    private static final int MOST = 100_000;

    private final InvoiceParts parts;
    private final DeskList<Creditor, CreditorView> creditors;
    private final DeskValue<Boolean> mayCreate;

    CreditorsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        creditors = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new Source(),
                creditor -> CreditorView.read(parts, creditor.id()));
        mayCreate = new DeskValue<>(parts.desk(), parts.tasks(), loading, false, () -> CreditorView.mayCreate(parts));
    }

    /** All creditors, and the selected one with what may be done. */
    DeskList<Creditor, CreditorView> creditors() {
        return creditors;
    }

    BooleanExpression mayCreate() {
        return BooleanExpression.booleanExpression(mayCreate.property());
    }

    InvoiceParts parts() {
        return parts;
    }

    @Override
    public void follow() {
        creditors.follow();
        mayCreate.follow();
    }

    @Override
    public void rest() {
        creditors.rest();
        mayCreate.rest();
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
