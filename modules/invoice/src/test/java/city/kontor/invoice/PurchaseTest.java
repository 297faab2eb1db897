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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseTest {
    /** Ten tonnes at 100 euro each. */
    private static final OrderLine ASPHALT = new OrderLine("Asphalt", 10_000, "t", 1_000_000, 1900);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInvoiceIsComparedWithWhatWasOrderedAndWhatArrived(Engine engine) {
        try (var office = furnished(engine)) {
            order(office, "B-2026-17", ASPHALT);
            invoice(office, "a", "b 2026/17", 100_000);
            assertThat(kinds(office, "a")).containsExactly(OrderMatch.Kind.NO_RECEIPT);
            receive(office, 6_000);
            assertThat(match(office, "a").receivedCents()).isEqualTo(60_000);
            assertThat(kinds(office, "a")).containsExactly(OrderMatch.Kind.QUANTITY);
            receive(office, 4_000);
            assertThat(kinds(office, "a")).isEmpty();
            office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", office.revision("a")));
            invoice(office, "b", "B-2026-17", 10_000);
            assertThat(match(office, "b").invoicedCents()).isEqualTo(100_000);
            assertThat(kinds(office, "b")).containsExactly(OrderMatch.Kind.OVER_INVOICED);
            office.done(ANNA, new ClerkCommand.RejectToSender(WORKS, "a", office.revision("a"), "doppelt"));
            assertThat(kinds(office, "b")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDifferenceBeyondTheToleranceNeedsAReason(Engine engine) {
        try (var office = furnished(engine)) {
            order(office, "B-2026-17", ASPHALT);
            receive(office, 10_000);
            invoice(office, "a", "B-2026-17", 101_500);
            assertThat(match(office, "a").differences())
                    .containsExactly(new OrderMatch.Difference(OrderMatch.Kind.PRICE, 1_500));
            String revision = office.revision("a");
            assertThat(office.refused(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", revision)))
                    .isEqualTo("purchase.reasonMissing");
            office.done(BERT, new PurchaseCommand.PutTolerance(Scope.CITY, new Tolerance(200, 1_000)));
            assertThat(kinds(office, "a")).containsExactly(OrderMatch.Kind.PRICE);
            office.done(BERT, new PurchaseCommand.PutTolerance(Scope.CITY, new Tolerance(200, 5_000)));
            assertThat(kinds(office, "a")).isEmpty();
            office.done(BERT, new PurchaseCommand.PutTolerance(Scope.CITY, new Tolerance(100, 5_000)));
            office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", revision, Optional.of("Preisgleitklausel")));
            assertThat(office.lastEvents)
                    .hasSize(2)
                    .first()
                    .isInstanceOfSatisfying(PurchaseEvent.DifferenceAccepted.class, accepted -> {
                        assertThat(accepted.reason()).isEqualTo("Preisgleitklausel");
                        assertThat(accepted.differences()).containsExactly(OrderMatch.Kind.PRICE);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatArrivedStays(Engine engine) {
        try (var office = furnished(engine)) {
            order(office, "B-2026-17", ASPHALT);
            receive(office, 2_000);
            assertThat(office.refused(ANNA, put(WORKS, "B-2026-17", new OrderLine("Kies", 1_000, "t", 1, 1900))))
                    .isEqualTo("purchase.received");
            assertThat(office.refused(ANNA, put(SCHOOLS, "b2026-17", ASPHALT))).isEqualTo("purchase.elsewhere");
            assertThat(office.refused(ANNA, receipt(office, -3_000))).isEqualTo("purchase.sentBack");
            assertThat(office.refused(
                            ANNA,
                            new PurchaseCommand.RecordReceipt(
                                    WORKS,
                                    "B-2026-17",
                                    office.today(),
                                    List.of(new Received(0, -1_000), new Received(0, -1_500)),
                                    "")))
                    .as("what one receipt says of a line counts together")
                    .isEqualTo("purchase.sentBack");
            office.done(ANNA, receipt(office, -2_000));
            office.done(ANNA, put(WORKS, "B-2026-17", new OrderLine("Kies", 1_000, "t", 1, 1900)));
            office.done(ANNA, new PurchaseCommand.CloseOrder(WORKS, "B-2026-17", true, "geliefert"));
            assertThat(office.refused(ANNA, receipt(office, 1))).isEqualTo("purchase.closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInvoiceOfAnUnknownOrderIsNotControlled(Engine engine) {
        try (var office = furnished(engine)) {
            invoice(office, "a", "4711", 100_000);
            office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", office.revision("a")));
        }
    }

    private Office furnished(Engine engine) {
        var office = new Office(engine, folder);
        office.furnish();
        return office;
    }

    private static void order(Office office, String number, OrderLine... lines) {
        office.done(ANNA, put(WORKS, number, lines));
    }

    private static PurchaseCommand put(Scope scope, String number, OrderLine... lines) {
        return new PurchaseCommand.PutOrders(
                scope,
                List.of(new Ordered(
                        number, Optional.of("k1"), "Deckschicht", LocalDate.of(2026, 10, 1), List.of(lines))),
                "");
    }

    private static void receive(Office office, long thousandths) {
        office.done(ANNA, receipt(office, thousandths));
    }

    private static PurchaseCommand receipt(Office office, long thousandths) {
        return new PurchaseCommand.RecordReceipt(
                WORKS, "B-2026-17", office.today(), List.of(new Received(0, thousandths)), "");
    }

    private static void invoice(Office office, String id, String order, long netCents) {
        InvoiceData data = Office.data("R-" + id, netCents, netCents * 19 / 100);
        Heading heading = data.heading();
        office.register(
                id,
                data.with(new Heading(
                        heading.number(),
                        heading.issueDate(),
                        Optional.of(order),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        office.assign(id);
    }

    private static OrderMatch match(Office office, String id) {
        Optional<OrderMatch> match = office.read(dsl -> new PurchaseQueries(dsl).match(office.invoice(id)));
        return match.orElseThrow();
    }

    private static List<OrderMatch.Kind> kinds(Office office, String id) {
        return match(office, id).differences().stream()
                .map(OrderMatch.Difference::kind)
                .toList();
    }
}
