package city.kontor.demo.city;

import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Tolerance;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceFilter;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The orders behind those invoices of the demo city that wait in a department: most have arrived and fit, one has not
 * arrived yet, one costs more than was agreed.
 */
final class CityPurchases {
    private static final Tolerance TOLERANCE = new Tolerance(200, 50_00);

    private final CityBooks books;
    private final LocalDate today;

    CityPurchases(CityBooks books, LocalDate today) {
        this.books = books;
        this.today = today;
    }

    void build() {
        books.give(Staff.CHAMBERLAIN.id(), new PurchaseCommand.PutTolerance(Scope.CITY, TOLERANCE));
        order(Scope.department("tiefbau"), Staff.TIEFBAU_1);
        order(Scope.department("schulen"), Staff.SCHULE_1);
        new CityBilling(books, today).build();
    }

    private void order(Scope department, Staff clerk) {
        List<InvoiceSummary> invoices =
                books.read(dsl -> new InvoiceQueries(dsl).list(InvoiceFilter.ALL, 0, 100)).rows().stream()
                        .filter(invoice ->
                                invoice.scope().equals(department) && invoice.state() == InvoiceState.CHECKING)
                        .toList();
        for (int i = 0; i < invoices.size(); i++) {
            order(invoices.get(i), clerk, i);
        }
    }

    private void order(InvoiceSummary invoice, Staff clerk, int which) {
        InvoiceDetail detail =
                books.read(dsl -> new InvoiceQueries(dsl).detail(invoice.id()).orElseThrow());
        var data = detail.invoice().data();
        Optional<String> number = data.heading().orderReference();
        Optional<Long> net = data.amounts().netCents();
        if (number.isEmpty() || net.isEmpty()) {
            return;
        }
        // Two lines that make the invoice's net total; of every third order the agreed price was a tenth lower.
        long agreed = which % 3 == 2 ? net.get() * 9 / 10 : net.get();
        long work = agreed / 3;
        var lines = List.of(
                new OrderLine("Material und Lieferung", 1_000, "Pauschale", (agreed - work) * 100, 1900),
                new OrderLine("Montage und Anfahrt", 1_000, "Pauschale", work * 100, 1900));
        var order = new Ordered(
                number.get(),
                data.seller().creditorId(),
                "Auftrag an " + data.seller().name().orElse("den Lieferanten"),
                today.minusDays(45),
                lines);
        books.give(clerk.id(), new PurchaseCommand.PutOrders(detail.invoice().scope(), List.of(order), ""));
        if (which % 3 != 1) {
            books.give(
                    clerk.id(),
                    new PurchaseCommand.RecordReceipt(
                            detail.invoice().scope(),
                            order.number(),
                            today.minusDays(12),
                            List.of(new Received(0, 1_000), new Received(1, 1_000)),
                            "Lieferschein " + PurchaseOrder.key(order.number())));
        }
        // Of the first the lines fit, of the third one costs more than was agreed.
        if (which % 3 != 1) {
            CityBilling.lines(books, clerk, invoice.id(), net.get());
        }
    }
}
