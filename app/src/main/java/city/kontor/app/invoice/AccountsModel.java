package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.store.MasterDataQueries;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What account lines refer to (products, accounts, cost centres), and the bank accounts the city pays from. */
final class AccountsModel {
    private final InvoiceParts parts;
    private final Map<ChartKind, DeskList<ChartEntry, ChartEntry>> charts = new EnumMap<>(ChartKind.class);
    private final DeskList<CityAccount, CityAccount> banks;

    AccountsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        for (ChartKind kind : ChartKind.values()) {
            charts.put(
                    kind,
                    new DeskList<>(
                            parts.desk(),
                            parts.tasks(),
                            loading,
                            new WholeList<>(query -> entries(kind, query), ChartEntry::code),
                            Optional::of));
        }
        banks = new DeskList<>(
                parts.desk(), parts.tasks(), loading, new WholeList<>(this::accounts, CityAccount::id), Optional::of);
    }

    DeskList<ChartEntry, ChartEntry> chart(ChartKind kind) {
        return Objects.requireNonNull(charts.get(kind));
    }

    DeskList<CityAccount, CityAccount> banks() {
        return banks;
    }

    InvoiceParts parts() {
        return parts;
    }

    private List<ChartEntry> entries(ChartKind kind, PageQuery query) {
        return parts.desk().read(dsl -> new MasterDataQueries(dsl).register(kind)).stream()
                .filter(entry -> query.fits(entry.code(), entry.name()))
                .toList();
    }

    private List<CityAccount> accounts(PageQuery query) {
        return parts.desk().read(dsl -> new MasterDataQueries(dsl).cityAccounts()).stream()
                .filter(account -> query.fits(account.name(), account.holder(), account.iban()))
                .toList();
    }
}
