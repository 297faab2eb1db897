package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.GOODS_RECEIPT;
import static city.kontor.invoice.jooq.Tables.MATCH_TOLERANCE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_LINE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_ORDER;

import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.PurchaseEvent;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Tolerance;
import city.kontor.invoice.jooq.tables.records.GoodsReceiptRecord;
import city.kontor.invoice.jooq.tables.records.MatchToleranceRecord;
import city.kontor.invoice.jooq.tables.records.PurchaseLineRecord;
import city.kontor.invoice.jooq.tables.records.PurchaseOrderRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Purchase orders, goods receipts and the tolerance in their rows. */
public final class PurchaseRows {
    static final String TOLERANCE = "tolerance";

    private PurchaseRows() {}

    public static void apply(Rows rows, PurchaseEvent event) {
        switch (event) {
            case PurchaseEvent.OrderPut put -> put(rows, put);
            case PurchaseEvent.GoodsReceived received -> receive(rows, received);
            case PurchaseEvent.OrderClosed closed ->
                change(rows, closed.subject(), row -> row.setState(PurchaseOrder.State.CLOSED.name()));
            case PurchaseEvent.OrderReopened reopened ->
                change(rows, reopened.subject(), row -> row.setState(PurchaseOrder.State.OPEN.name()));
            case PurchaseEvent.ToleranceSet set -> {
                var row = rows.find(MATCH_TOLERANCE, TOLERANCE).orElseGet(MatchToleranceRecord::new);
                row.setId(TOLERANCE);
                row.setScope(Scope.CITY.id());
                row.setRv(0L);
                row.setPercentHundredths(set.percentHundredths());
                row.setAbsoluteCents(set.absoluteCents());
                rows.put(row);
            }
            case PurchaseEvent.DifferenceAccepted accepted -> {
                // Told in the history of the invoice; the rows of the order are as they were.
            }
        }
    }

    static Tolerance tolerance(MatchToleranceRecord row) {
        return new Tolerance(row.getPercentHundredths(), row.getAbsoluteCents());
    }

    /** Lines and receipts are found one by one: their ids follow from their counts, and a list would flush. */
    static Optional<PurchaseOrder> find(Rows rows, String number) {
        return rows.find(PURCHASE_ORDER, PurchaseOrder.id(number)).map(row -> {
            var lines = new ArrayList<PurchaseLineRecord>();
            for (int i = 0; i < row.getLineCount(); i++) {
                rows.find(PURCHASE_LINE, lineId(row, i)).ifPresent(lines::add);
            }
            var receipts = new ArrayList<GoodsReceiptRecord>();
            for (int i = 0; i < row.getReceiptCount(); i++) {
                rows.find(GOODS_RECEIPT, receiptId(row, i)).ifPresent(receipts::add);
            }
            return order(row, lines, receipts);
        });
    }

    static PurchaseOrder order(
            PurchaseOrderRecord row, List<PurchaseLineRecord> lines, List<GoodsReceiptRecord> receipts) {
        return new PurchaseOrder(
                new Scope(row.getScope()),
                row.getNumber(),
                Optional.ofNullable(row.getCreditorId()),
                row.getSubject(),
                LocalDate.parse(row.getOrderedOn()),
                PurchaseOrder.State.valueOf(row.getState()),
                lines.stream()
                        .map(line -> new OrderLine(
                                Optional.ofNullable(line.getArticle()),
                                line.getText(),
                                line.getQuantityThousandths(),
                                line.getUnit(),
                                line.getUnitPriceHundredths(),
                                line.getTaxPercentHundredths()))
                        .toList(),
                receipts.stream()
                        .map(receipt -> new PurchaseOrder.Receipt(
                                receipt.getPosition().intValue(),
                                receipt.getQuantityThousandths(),
                                LocalDate.parse(receipt.getReceivedOn()),
                                receipt.getName(),
                                receipt.getNote()))
                        .toList());
    }

    private static void put(Rows rows, PurchaseEvent.OrderPut event) {
        Ordered ordered = event.order();
        var row = rows.find(PURCHASE_ORDER, event.subject()).orElseGet(() -> {
            var fresh = new PurchaseOrderRecord();
            fresh.setId(event.subject());
            fresh.setScope(event.scope().id());
            fresh.setRv(0L);
            fresh.setState(PurchaseOrder.State.OPEN.name());
            fresh.setLineCount(0L);
            fresh.setReceiptCount(0L);
            return fresh;
        });
        row.setNumber(ordered.number());
        row.setCreditorId(ordered.creditorId().orElse(null));
        row.setSubject(ordered.subject());
        row.setOrderedOn(ordered.orderedOn().toString());
        row.setSearchKey(SearchKey.of(ordered.number() + " " + ordered.subject()));
        for (int i = ordered.lines().size(); i < row.getLineCount(); i++) {
            rows.find(PURCHASE_LINE, lineId(row, i));
            rows.remove(PURCHASE_LINE, lineId(row, i));
        }
        for (int i = 0; i < ordered.lines().size(); i++) {
            OrderLine line = ordered.lines().get(i);
            var record = rows.find(PURCHASE_LINE, lineId(row, i)).orElseGet(PurchaseLineRecord::new);
            record.setId(lineId(row, i));
            record.setScope(row.getScope());
            record.setRv(0L);
            record.setOrderId(row.getId());
            record.setPosition((long) i);
            record.setArticle(line.article().orElse(null));
            record.setText(line.text());
            record.setQuantityThousandths(line.quantityThousandths());
            record.setUnit(line.unit());
            record.setUnitPriceHundredths(line.unitPriceHundredths());
            record.setTaxPercentHundredths(line.taxPercentHundredths());
            rows.put(record);
        }
        row.setLineCount((long) ordered.lines().size());
        rows.put(row);
    }

    private static void receive(Rows rows, PurchaseEvent.GoodsReceived event) {
        change(rows, event.subject(), row -> {
            for (Received received : event.received()) {
                int number = row.getReceiptCount().intValue();
                var record = new GoodsReceiptRecord();
                record.setId(receiptId(row, number));
                record.setScope(row.getScope());
                record.setRv(0L);
                record.setOrderId(row.getId());
                record.setNumber((long) number);
                record.setPosition((long) received.position());
                record.setQuantityThousandths(received.quantityThousandths());
                record.setReceivedOn(event.receivedOn().toString());
                record.setName(event.by().name());
                record.setNote(event.note());
                rows.put(record);
                row.setReceiptCount(number + 1L);
            }
        });
    }

    private static void change(Rows rows, String orderId, Consumer<PurchaseOrderRecord> change) {
        var row = rows.find(PURCHASE_ORDER, orderId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private static String lineId(PurchaseOrderRecord row, int position) {
        return row.getId() + ".line." + position;
    }

    private static String receiptId(PurchaseOrderRecord row, int number) {
        return row.getId() + ".receipt." + number;
    }
}
