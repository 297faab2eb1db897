package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static city.kontor.invoice.Office.SCHOOLS;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.store.PurchaseQueries;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What invoices bill of their orders: line by line, and as partial and final invoices. */
class BillingTest {
    private static final String ORDER = "B-2026-17";
    private static final OrderLine ASPHALT =
            new OrderLine(Optional.of("AC-11"), "Asphaltbeton AC 11", 10_000, "t", 1_000_000, 1900);
    private static final OrderLine GRAVEL = new OrderLine("Kies 0/32, frei Baustelle", 5_000, "t", 200_000, 1900);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachLineIsComparedWithWhatWasOrderedAndArrived(Engine engine) {
        try (var office = furnished(engine)) {
            invoice(office, "a", 110_000);
            receive(office, new Received(0, 6_000), new Received(1, 5_000));
            bill(office, "a", item("ac 11", "Deckschicht", 10_000, 100_000), item("", "Kies 0/32", 5_000, 10_000));
            OrderMatch match = match(office, "a");
            assertThat(match.lines()).extracting(LineMatch::thisThousandths).containsExactly(10_000L, 5_000L);
            assertThat(match.differences())
                    .containsExactly(new OrderMatch.Difference(OrderMatch.Kind.LINE_QUANTITY, 40_000));
            assertThat(match.lines().get(1).differences()).isEmpty();
            assertThat(office.refused(ANNA, confirming(office, "a", Optional.empty())))
                    .isEqualTo("purchase.reasonMissing");
            receive(office, new Received(0, 4_000));
            assertThat(match(office, "a").matches()).isTrue();
            office.done(ANNA, confirming(office, "a", Optional.empty()));

            invoice(office, "b", 1_100);
            bill(office, "b", item("", "Kies 0/32", 500, 1_100));
            assertThat(match(office, "b").lines().get(1).earlierThousandths()).isEqualTo(5_000);
            assertThat(match(office, "b").differences())
                    .containsExactly(
                            new OrderMatch.Difference(OrderMatch.Kind.LINE_PRICE, 100),
                            new OrderMatch.Difference(OrderMatch.Kind.LINE_QUANTITY, 1_000),
                            new OrderMatch.Difference(OrderMatch.Kind.OVER_INVOICED, 1_100));
            office.done(BERT, new PurchaseCommand.PutTolerance(Scope.CITY, new Tolerance(2_000, 2_000)));
            assertThat(match(office, "b").matches()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSmallDifferenceOfALineHidesNoLargeOneOfTheTotal(Engine engine) {
        try (var office = furnished(engine)) {
            receive(office, new Received(0, 10_000), new Received(1, 5_000));
            InvoiceItem[] dearer = {item("AC-11", "Deckschicht", 10_000, 100_100), item("", "Kies 0/32", 5_000, 10_000)
            };
            invoice(office, "a", 110_100);
            bill(office, "a", dearer);
            assertThat(match(office, "a").differences())
                    .as("what the line says is not said again")
                    .containsExactly(new OrderMatch.Difference(OrderMatch.Kind.LINE_PRICE, 100));
            office.done(ANNA, new ClerkCommand.RejectToSender(WORKS, "a", office.revision("a"), "Preis"));
            invoice(office, "b", 1_110_100);
            bill(office, "b", dearer);
            assertThat(match(office, "b").differences())
                    .containsExactly(
                            new OrderMatch.Difference(OrderMatch.Kind.LINE_PRICE, 100),
                            new OrderMatch.Difference(OrderMatch.Kind.PRICE, 1_000_100));
        }
    }

    @Test
    void aNamedLineIsBelievedWhereArticleOrTextAgree() {
        List<OrderLine> lines = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new OrderLine(Optional.of("P-" + i), "Poller Form" + i, 1_000, "Stück", 1_000_000, 1900))
                .toList();
        var first =
                new InvoiceItem(Optional.of("P-1"), "Poller Form1", 1_000, "Stück", 1_000_000, 10_000, Optional.of(10));
        assertThat(LineMatch.lineOf(first, lines)).as("numbered 10, 20, 30").contains(0);
        var bollard =
                new InvoiceItem(Optional.empty(), "Poller rot", 1_000, "Stück", 1_000_000, 10_000, Optional.of(3));
        assertThat(LineMatch.lineOf(bollard, lines)).as("all are alike").contains(2);
        var other = new InvoiceItem(Optional.empty(), "Material", 1_000, "Stück", 1_000_000, 10_000, Optional.of(12));
        assertThat(LineMatch.lineOf(other, lines)).as("nothing else is known").contains(11);
        var beyond = new InvoiceItem(Optional.empty(), "Material", 1_000, "Stück", 1_000_000, 10_000, Optional.of(20));
        assertThat(LineMatch.lineOf(beyond, lines)).isEmpty();
    }

    @Test
    void aLineThatWasNotOrderedIsTold() {
        try (var office = furnished(Engine.SQLITE)) {
            receive(office, new Received(0, 10_000), new Received(1, 5_000));
            invoice(office, "a", 52_000);
            var named = new InvoiceItem(Optional.empty(), "Material", 2_500, "t", 200_000, 5_000, Optional.of(2));
            bill(office, "a", named, item("", "Baustelleneinrichtung", 1_000, 47_000));
            assertThat(match(office, "a").unknown())
                    .extracting(InvoiceItem::text)
                    .containsExactly("Baustelleneinrichtung");
            assertThat(match(office, "a").differences())
                    .containsExactly(new OrderMatch.Difference(OrderMatch.Kind.LINE_UNKNOWN, 47_000));
            office.done(ANNA, new ClerkCommand.RouteInvoice(WORKS, "a", SCHOOLS, Optional.empty(), ""));
            assertThat(office.invoice("a").billed().items()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFinalInvoiceDeductsThePartialOnesOrSaysWhyNot(Engine engine) {
        try (var office = furnished(engine)) {
            receive(office, new Received(0, 10_000), new Received(1, 5_000));
            for (String id : List.of("p1", "p2")) {
                invoice(office, id, 30_000);
                office.done(ANNA, billing(office, id, new Billed(Billed.Kind.PARTIAL, 0, List.of())));
                office.done(ANNA, confirming(office, id, Optional.empty()));
            }
            invoice(office, "end", 50_000);
            List<InvoiceItem> whole =
                    List.of(item("AC-11", "Asphalt", 10_000, 100_000), item("", "Kies 0/32", 5_000, 10_000));
            office.done(ANNA, billing(office, "end", new Billed(Billed.Kind.FINAL, 35_700, whole)));
            OrderMatch match = match(office, "end");
            assertThat(match.partials()).extracting(Invoice::id).containsExactlyInAnyOrder("p1", "p2");
            assertThat(match.differences())
                    .containsExactly(new OrderMatch.Difference(OrderMatch.Kind.PARTIALS, 35_700));
            assertThat(office.refused(ANNA, confirming(office, "end", Optional.empty())))
                    .isEqualTo("purchase.reasonMissing");
            office.done(ANNA, confirming(office, "end", Optional.of("p2 wird gutgeschrieben")));
            office.done(ANNA, billing(office, "end", new Billed(Billed.Kind.FINAL, 71_400, whole)));
            assertThat(office.invoice("end").state()).isEqualTo(InvoiceState.CHECKING);
            assertThat(match(office, "end").matches()).isTrue();
        }
    }

    @Test
    void onlyAFinalInvoiceOfAnOrderDeducts() {
        try (var office = furnished(Engine.SQLITE)) {
            invoice(office, "a", 1_000);
            assertThat(office.refused(ANNA, billing(office, "a", new Billed(Billed.Kind.PARTIAL, 5, List.of()))))
                    .isEqualTo("billing.deducted");
            assertThat(office.refused(
                            ANNA,
                            billing(office, "a", new Billed(Billed.Kind.SINGLE, 0, List.of(item("", " ", 1, 1))))))
                    .isEqualTo("billing.item");
            office.register("b", Office.data("B"));
            assertThat(office.refused(ANNA, billing(office, "b", new Billed(Billed.Kind.FINAL, 0, List.of()))))
                    .isEqualTo("billing.order");
        }
    }

    private Office furnished(Engine engine) {
        var office = new Office(engine, folder);
        office.furnish();
        office.done(
                ANNA,
                new PurchaseCommand.PutOrders(
                        WORKS,
                        List.of(new Ordered(
                                ORDER,
                                Optional.of("k1"),
                                "Deckschicht",
                                LocalDate.of(2026, 10, 1),
                                List.of(ASPHALT, GRAVEL))),
                        ""));
        return office;
    }

    private static void receive(Office office, Received... received) {
        office.done(
                ANNA,
                new PurchaseCommand.RecordReceipt(WORKS, ORDER, office.today(), List.of(received), "Lieferschein"));
    }

    private static void invoice(Office office, String id, long netCents) {
        InvoiceData data = Office.data("R-" + id, netCents, netCents * 19 / 100);
        office.register(
                id,
                data.with(new Heading(
                        data.heading().number(),
                        data.heading().issueDate(),
                        Optional.of(ORDER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        office.assign(id);
    }

    /** @param article blank for none */
    private static InvoiceItem item(String article, String text, long thousandths, long netCents) {
        return new InvoiceItem(
                Optional.of(article).filter(number -> !number.isBlank()),
                text,
                thousandths,
                "t",
                netCents * 100_000 / thousandths,
                netCents,
                Optional.empty());
    }

    private static void bill(Office office, String id, InvoiceItem... items) {
        office.done(ANNA, billing(office, id, new Billed(Billed.Kind.SINGLE, 0, List.of(items))));
    }

    private static BillingCommand billing(Office office, String id, Billed billed) {
        return new BillingCommand.PutBilling(WORKS, id, office.revision(id), billed, "E-Rechnung");
    }

    private static ClerkCommand confirming(Office office, String id, Optional<String> reason) {
        return new ClerkCommand.ConfirmFacts(WORKS, id, office.revision(id), reason);
    }

    private static OrderMatch match(Office office, String id) {
        Optional<OrderMatch> match = office.read(dsl -> new PurchaseQueries(dsl).match(office.invoice(id)));
        return match.orElseThrow();
    }
}
