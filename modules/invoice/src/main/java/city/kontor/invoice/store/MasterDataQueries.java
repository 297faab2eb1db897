package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;

import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.Seller;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What screens ask about creditors and the chart of accounts. */
public final class MasterDataQueries {
    private final DSLContext dsl;

    public MasterDataQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Creditors whose number, name, town or VAT id contains what was typed, by name. */
    public List<Creditor> creditors(String typed, int offset, int limit) {
        return dsl.selectFrom(CREDITOR)
                .where(typed.isBlank() ? DSL.noCondition() : Summaries.contains(CREDITOR.SEARCH_KEY, typed))
                .orderBy(CREDITOR.NAME, CREDITOR.ID)
                .limit(limit)
                .offset(offset)
                .fetch(MasterDataRows::creditor);
    }

    public Optional<Creditor> creditor(String creditorId) {
        return dsl.selectFrom(CREDITOR).where(CREDITOR.ID.eq(creditorId)).fetchOptional(MasterDataRows::creditor);
    }

    /** The creditor that a printed seller most likely is: the same VAT id, else the same account, else the same name. */
    public Optional<Creditor> creditor(Seller seller) {
        return seller.vatId()
                .flatMap(vatId -> only(CREDITOR.VAT_ID.eq(vatId)))
                .or(() -> seller.iban().flatMap(iban -> only(CREDITOR.IBAN.eq(iban))))
                .or(() -> seller.name().flatMap(name -> only(CREDITOR.NAME.eq(name))));
    }

    /** Entries in use whose code begins with, or whose name contains, what was typed; by code. */
    public List<ChartEntry> chart(ChartKind kind, String typed, int most) {
        Condition matching = typed.isBlank()
                ? DSL.noCondition()
                : CHART_ENTRY.CODE.startsWith(typed.strip()).or(CHART_ENTRY.NAME.containsIgnoreCase(typed.strip()));
        return dsl.selectFrom(CHART_ENTRY)
                .where(CHART_ENTRY
                        .KIND
                        .eq(kind.name())
                        .and(CHART_ENTRY.ACTIVE.eq(1L))
                        .and(matching))
                .orderBy(CHART_ENTRY.CODE)
                .limit(most)
                .fetch(MasterDataRows::chartEntry);
    }

    /** The whole register, also what is not in use any more; by code. */
    public List<ChartEntry> register(ChartKind kind) {
        return dsl.selectFrom(CHART_ENTRY)
                .where(CHART_ENTRY.KIND.eq(kind.name()))
                .orderBy(CHART_ENTRY.CODE)
                .fetch(MasterDataRows::chartEntry);
    }

    /** All bank accounts of the city, also those not in use any more; by name. */
    public List<CityAccount> cityAccounts() {
        return dsl.selectFrom(CITY_ACCOUNT)
                .orderBy(CITY_ACCOUNT.NAME, CITY_ACCOUNT.ID)
                .fetch(MasterDataRows::cityAccount);
    }

    private Optional<Creditor> only(Condition condition) {
        List<Creditor> found =
                dsl.selectFrom(CREDITOR).where(condition).limit(2).fetch(MasterDataRows::creditor);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
