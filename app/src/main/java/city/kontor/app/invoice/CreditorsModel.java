package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.CreditorImport;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.VatIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The creditors, and the one that is looked at. */
final class CreditorsModel implements Following {
    /** A large city pays some ten thousand creditors; only keys of this many are kept in memory at once. */
    private static final int MOST = 100_000;

    private final InvoiceParts parts;
    private final DeskList<Creditor, CreditorView> creditors;
    private final Permission mayCreate;

    CreditorsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        creditors = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new Source(),
                creditor -> CreditorView.read(parts, creditor.id()));
        mayCreate = new Permission(parts.desk(), parts.tasks(), loading, () -> CreditorView.mayCreate(parts));
    }

    /** All creditors, and the selected one with what may be done. */
    DeskList<Creditor, CreditorView> creditors() {
        return creditors;
    }

    Permission mayCreate() {
        return mayCreate;
    }

    /** What a file of creditors would change; belongs in the background. */
    Preview<MasterDataCommand.ImportedCreditor> preview(CsvTable table) {
        List<Creditor> all = parts.desk().read(dsl -> new MasterDataQueries(dsl).creditors("", 0, MOST));
        var byNumber = new HashMap<String, Creditor>();
        var byVatId = new HashMap<String, Creditor>();
        var byName = new HashMap<String, List<Creditor>>();
        for (Creditor creditor : all) {
            creditor.number().ifPresent(number -> byNumber.put(number, creditor));
            creditor.data().vatId().map(VatIds::normalised).ifPresent(id -> byVatId.put(id, creditor));
            byName.computeIfAbsent(plain(creditor.data().name()), ignored -> new ArrayList<>())
                    .add(creditor);
        }
        var known = new CreditorImport.Known() {
            @Override
            public Optional<Creditor> byNumber(String number) {
                return Optional.ofNullable(byNumber.get(number));
            }

            @Override
            public Optional<Creditor> byVatId(String vatId) {
                return Optional.ofNullable(byVatId.get(vatId));
            }

            @Override
            public List<Creditor> byName(String name) {
                return byName.getOrDefault(plain(name), List.of());
            }
        };
        return new CreditorImport(known, parts.desk()::newId).preview(table);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
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
