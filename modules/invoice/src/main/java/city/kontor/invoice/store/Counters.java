package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;

import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.jooq.tables.records.InvoiceCounterRecord;
import city.kontor.store.Rows;

/** The last official number of each series. */
final class Counters {
    private Counters() {}

    /** Remembers a number that was given, for example {@code RE-2026-000017}. */
    static void given(Rows rows, String formatted) {
        int cut = formatted.lastIndexOf('-');
        String series = formatted.substring(0, cut);
        var counter = rows.find(INVOICE_COUNTER, series).orElseGet(() -> {
            var fresh = new InvoiceCounterRecord();
            fresh.setId(series);
            fresh.setScope(InvoiceScopes.COUNTERS.id());
            fresh.setRv(0L);
            return fresh;
        });
        counter.setLastNumber(Long.parseLong(formatted.substring(cut + 1)));
        rows.put(counter);
    }
}
