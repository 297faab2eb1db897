package city.kontor.demo.city;

import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Dunning;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.store.InvoiceQueries;
import java.time.LocalDate;
import java.util.Optional;

/** Two reminders came in to the demo city: a first one without a fee, a second one with fee and interest. */
final class CityReminders {
    private final CityBooks books;
    private final LocalDate today;

    CityReminders(CityBooks books, LocalDate today) {
        this.books = books;
        this.today = today;
    }

    void build() {
        remind("demo-invoice-27", new Dunning(1, today.minusDays(3), 0, 0, "", Optional.empty()));
        remind(
                "demo-invoice-21",
                new Dunning(2, today.minusDays(1), 5_00, 12_38, "Frist: zehn Tage", Optional.empty()));
    }

    private void remind(String invoiceId, Dunning dunning) {
        Invoice invoice =
                books.read(dsl -> new InvoiceQueries(dsl).invoice(invoiceId).orElseThrow());
        books.give(Staff.TIEFBAU_1.id(), new ClerkCommand.RecordDunning(invoice.scope(), invoiceId, dunning));
    }
}
