package city.kontor.demo.city;

import city.kontor.invoice.Billed;
import city.kontor.invoice.BillingCommand;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Heading;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceItem;
import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What invoices of the demo city bill: lines of their orders, and a partial and a final invoice of one order. */
public final class CityBilling {
    /** The final invoice, which deducts too little. */
    public static final String FINAL = "demo-invoice-29";

    private static final String PARTIAL = "demo-invoice-26";
    private static final String ORDER = "B-2026-0815";

    private final CityBooks books;
    private final LocalDate today;

    CityBilling(CityBooks books, LocalDate today) {
        this.books = books;
        this.today = today;
    }

    /** The two lines that every order of the demo city has, as an invoice over this net total bills them. */
    static void lines(CityBooks books, Staff clerk, String invoiceId, long netCents) {
        long work = netCents / 3;
        put(
                books,
                clerk,
                invoiceId,
                new Billed(
                        Billed.Kind.SINGLE,
                        0,
                        List.of(item("Material, Lieferung", netCents - work), item("Montage und Anfahrt", work))));
    }

    void build() {
        Invoice partial = invoice(PARTIAL);
        Invoice last = invoice(FINAL);
        long net = net(partial) + net(last);
        Scope scope = last.scope();
        books.give(
                Staff.KULTUR_1.id(),
                new PurchaseCommand.PutOrders(
                        scope,
                        List.of(new Ordered(
                                ORDER,
                                Optional.empty(),
                                "Umbau der Bühne, Arbeitsgemeinschaft",
                                today.minusDays(50),
                                List.of(
                                        new OrderLine(
                                                Optional.of("LV 01.02"),
                                                "Bühnenboden",
                                                1_000,
                                                "Pauschale",
                                                (net - net / 4) * 100,
                                                1900),
                                        new OrderLine(
                                                Optional.of("LV 01.05"),
                                                "Beleuchtung",
                                                1_000,
                                                "Pauschale",
                                                net / 4 * 100,
                                                1900)))),
                        ""));
        books.give(
                Staff.KULTUR_1.id(),
                new PurchaseCommand.RecordReceipt(
                        scope,
                        ORDER,
                        today.minusDays(3),
                        List.of(new Received(0, 1_000), new Received(1, 1_000)),
                        "Abnahme"));
        name(partial);
        name(last);
        put(books, Staff.KULTUR_1, PARTIAL, new Billed(Billed.Kind.PARTIAL, 0, List.of()));
        put(
                books,
                Staff.KULTUR_1,
                FINAL,
                new Billed(
                        Billed.Kind.FINAL,
                        partial.grossCents() / 2,
                        List.of(item("Bühnenboden", net - net / 4), item("Beleuchtung", net / 4))));
    }

    private void name(Invoice invoice) {
        Heading heading = invoice.data().heading();
        books.give(
                Staff.KULTUR_1.id(),
                new ClerkCommand.CorrectFields(
                        invoice.scope(),
                        invoice.id(),
                        invoice.revision(),
                        invoice.data()
                                .with(new Heading(
                                        heading.number(),
                                        heading.issueDate(),
                                        Optional.of(ORDER),
                                        heading.leitwegId(),
                                        heading.customerNumber(),
                                        heading.subject()))));
    }

    private static void put(CityBooks books, Staff clerk, String invoiceId, Billed billed) {
        Invoice invoice =
                books.read(dsl -> new InvoiceQueries(dsl).invoice(invoiceId)).orElseThrow();
        books.give(
                clerk.id(), new BillingCommand.PutBilling(invoice.scope(), invoiceId, invoice.revision(), billed, ""));
    }

    private static InvoiceItem item(String text, long netCents) {
        return new InvoiceItem(Optional.empty(), text, 1_000, "Pauschale", netCents * 100, netCents, Optional.empty());
    }

    private Invoice invoice(String id) {
        return books.read(dsl -> new InvoiceQueries(dsl).invoice(id).orElseThrow());
    }

    private static long net(Invoice invoice) {
        return invoice.data().amounts().netCents().orElse(invoice.grossCents());
    }
}
