package city.kontor.demo.city;

import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.journal.Judge;
import city.kontor.kernel.Command;
import city.kontor.store.Database;
import java.util.function.Function;
import org.jooq.DSLContext;

/** The city's rows, its judge and its clock: what everybody works with who builds a part of the city. */
record CityBooks(Database database, Judge judge, Office office) {
    void give(String personId, Command command) {
        office.give(judge, personId, command);
    }

    <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    /** What a signature names as the version of the invoice that was seen. */
    String revision(String invoiceId) {
        return read(
                dsl -> new InvoiceQueries(dsl).invoice(invoiceId).orElseThrow().revision());
    }
}
