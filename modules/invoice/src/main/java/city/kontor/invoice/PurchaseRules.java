package city.kontor.invoice;

import city.kontor.invoice.PurchaseCommand.CloseOrder;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.PutOrders;
import city.kontor.invoice.PurchaseCommand.PutTolerance;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.PurchaseCommand.RecordReceipt;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Orders, what arrived of them, and when an invoice fits. Pure: everything it knows is handed in. */
public final class PurchaseRules {
    private static final long WHOLE_PERCENT = 10_000;

    private final Registers registers;
    private final Signature by;
    private final Stamp stamp;

    private PurchaseRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.by = Signature.of(actor, stamp);
        this.stamp = stamp;
    }

    static Decision decide(PurchaseCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new PurchaseRules(registers, actor, stamp);
        return switch (command) {
            case PutOrders put -> rules.put(put);
            case RecordReceipt receipt ->
                rules.with(receipt.scope(), receipt.number(), order -> rules.receive(order, receipt));
            case CloseOrder close -> rules.with(close.scope(), close.number(), order -> rules.close(order, close));
            case PutTolerance put -> rules.put(put);
        };
    }

    private Decision put(PutOrders command) {
        if (command.orders().size() > PurchaseCommand.MOST) {
            return Refusal.TOO_MANY.because(String.valueOf(PurchaseCommand.MOST));
        }
        var seen = new HashSet<String>();
        var events = new ArrayList<Event>();
        for (Ordered ordered : command.orders()) {
            Optional<PurchaseOrder> before = registers.order(ordered.number());
            Optional<Decision.Rejected> wrong = check(
                            ordered, id -> registers.creditor(id).isPresent())
                    .or(() -> Refusal.PURCHASE_TWICE.when(
                            !seen.add(PurchaseOrder.key(ordered.number())), ordered.number()))
                    .or(() -> before.filter(known -> !known.scope().equals(command.scope()))
                            .map(known -> Refusal.PURCHASE_ELSEWHERE.because(
                                    known.number(), known.scope().id())))
                    .or(() -> before.filter(known -> receivedBeyond(known, ordered))
                            .map(known -> Refusal.PURCHASE_RECEIVED.because(known.number())));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (!before.map(PurchaseRules::asOrdered).equals(Optional.of(ordered))) {
                events.add(new PurchaseEvent.OrderPut(
                        command.scope(),
                        ordered,
                        ordered.lines().stream().mapToLong(OrderLine::netCents).sum(),
                        command.source(),
                        by));
            }
        }
        return new Decision.Accepted(events);
    }

    /** An order as somebody would have to enter it to change nothing. */
    static Ordered asOrdered(PurchaseOrder order) {
        return new Ordered(order.number(), order.creditorId(), order.subject(), order.orderedOn(), order.lines());
    }

    /** What arrived is a fact: its lines stay where they are and what they are. */
    private static boolean receivedBeyond(PurchaseOrder order, Ordered now) {
        for (int i = 0; i < order.lines().size(); i++) {
            boolean same = i < now.lines().size()
                    && now.lines().get(i).text().equals(order.lines().get(i).text())
                    && now.lines().get(i).unit().equals(order.lines().get(i).unit());
            if (order.receivedThousandths(i) != 0 && !same) {
                return true;
            }
        }
        return false;
    }

    /**
     * What speaks against one order by itself.
     *
     * @param creditors whether there is a creditor of this id
     */
    static Optional<Decision.Rejected> check(Ordered ordered, Predicate<String> creditors) {
        return Refusal.PURCHASE_NUMBER
                .when(PurchaseOrder.key(ordered.number()).isEmpty())
                .or(() -> Refusal.PURCHASE_LINES.when(
                        ordered.lines().isEmpty() || ordered.lines().stream().anyMatch(PurchaseRules::wrong),
                        ordered.number()))
                .or(() -> ordered.creditorId()
                        .filter(id -> !creditors.test(id))
                        .map(id -> Refusal.CREDITOR_UNKNOWN.because()));
    }

    private static boolean wrong(OrderLine line) {
        return line.text().isBlank()
                || line.quantityThousandths() <= 0
                || line.unitPriceHundredths() < 0
                || line.taxPercentHundredths() < 0
                || line.taxPercentHundredths() > WHOLE_PERCENT;
    }

    private Decision receive(PurchaseOrder order, RecordReceipt command) {
        List<Received> received = command.received();
        return Decision.unless(
                () -> Decision.accept(new PurchaseEvent.GoodsReceived(
                        order.number(), stamp.derivedId(0), command.receivedOn(), received, command.note(), by)),
                () -> Refusal.PURCHASE_CLOSED.when(order.state() == PurchaseOrder.State.CLOSED, order.number()),
                () -> Refusal.DATE_IN_FUTURE.when(command.receivedOn().isAfter(Say.date(stamp.at()))),
                () -> Refusal.PURCHASE_NOTHING.when(
                        received.isEmpty() || received.stream().anyMatch(one -> one.quantityThousandths() == 0),
                        order.number()),
                () -> Refusal.PURCHASE_LINES.when(
                        received.stream()
                                .anyMatch(one -> one.position() < 0
                                        || one.position() >= order.lines().size()),
                        order.number()),
                () -> Refusal.PURCHASE_SENT_BACK.when(
                        received.stream()
                                .mapToInt(Received::position)
                                .anyMatch(position ->
                                        order.receivedThousandths(position) + thousandths(received, position) < 0),
                        order.number()));
    }

    /** Of one position, which a receipt may name more than once. */
    private static long thousandths(List<Received> received, int position) {
        return received.stream()
                .filter(one -> one.position() == position)
                .mapToLong(Received::quantityThousandths)
                .sum();
    }

    private Decision close(PurchaseOrder order, CloseOrder command) {
        if (command.closed() == (order.state() == PurchaseOrder.State.CLOSED)) {
            return Decision.accept();
        }
        return Decision.unless(
                () -> Decision.accept(
                        command.closed()
                                ? new PurchaseEvent.OrderClosed(order.number(), command.reason(), by)
                                : new PurchaseEvent.OrderReopened(order.number(), command.reason(), by)),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Decision put(PutTolerance command) {
        Tolerance tolerance = command.tolerance();
        return Decision.unless(
                () -> tolerance.equals(registers.tolerance())
                        ? Decision.accept()
                        : Decision.accept(new PurchaseEvent.ToleranceSet(
                                tolerance.percentHundredths(), tolerance.absoluteCents(), by)),
                () -> Refusal.NOT_CITY.when(!command.scope().equals(Scope.CITY)),
                () -> Refusal.TOLERANCE_WRONG.when(tolerance.percentHundredths() < 0
                        || tolerance.percentHundredths() > WHOLE_PERCENT
                        || tolerance.absoluteCents() < 0));
    }

    private Decision with(Scope scope, String number, Function<PurchaseOrder, Decision> rule) {
        return registers
                .order(number)
                .filter(order -> order.scope().equals(scope))
                .map(rule)
                .orElseGet(() -> Refusal.PURCHASE_UNKNOWN.because(number));
    }

    /** How an invoice fits its order; empty where it names none that is known. */
    static Optional<OrderMatch> match(Invoice invoice, Registers registers) {
        return invoice.data()
                .heading()
                .orderReference()
                .flatMap(number -> OrderMatch.of(
                        invoice,
                        registers.order(number),
                        registers.ofOrder(number).stream()
                                .filter(other -> !other.id().equals(invoice.id()))
                                .toList(),
                        registers.tolerance()));
    }
}
