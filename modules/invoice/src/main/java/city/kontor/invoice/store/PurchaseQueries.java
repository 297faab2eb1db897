package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.GOODS_RECEIPT;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.MATCH_TOLERANCE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_LINE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_ORDER;

import city.kontor.invoice.Invoice;
import city.kontor.invoice.OrderMatch;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Tolerance;
import city.kontor.invoice.jooq.tables.records.GoodsReceiptRecord;
import city.kontor.invoice.jooq.tables.records.PurchaseLineRecord;
import city.kontor.invoice.jooq.tables.records.PurchaseOrderRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What screens ask about purchase orders. */
public final class PurchaseQueries {
    private final DSLContext dsl;

    public PurchaseQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * An order with what is known of its creditor and invoices.
     *
     * @param invoices those that name it and are held here, the newest first
     */
    public record Known(PurchaseOrder order, Optional<String> creditorName, List<InvoiceSummary> invoices) {}

    /** Orders whose number or subject contains what was typed: the open ones first, the newest of them first. */
    public List<Known> orders(String typed) {
        Condition matching = typed.isBlank() ? DSL.noCondition() : Summaries.contains(PURCHASE_ORDER.SEARCH_KEY, typed);
        List<PurchaseOrderRecord> orders = dsl.selectFrom(PURCHASE_ORDER)
                .where(matching)
                .orderBy(PURCHASE_ORDER.STATE.desc(), PURCHASE_ORDER.ORDERED_ON.desc(), PURCHASE_ORDER.ID)
                .fetch();
        List<String> ids = orders.stream().map(PurchaseOrderRecord::getId).toList();
        Map<String, List<PurchaseLineRecord>> lines = dsl.selectFrom(PURCHASE_LINE)
                .where(PURCHASE_LINE.ORDER_ID.in(ids))
                .orderBy(PURCHASE_LINE.POSITION)
                .fetchGroups(PURCHASE_LINE.ORDER_ID, row -> row);
        Map<String, List<GoodsReceiptRecord>> receipts = dsl.selectFrom(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ORDER_ID.in(ids))
                .orderBy(GOODS_RECEIPT.NUMBER)
                .fetchGroups(GOODS_RECEIPT.ORDER_ID, row -> row);
        Map<String, String> creditors = dsl.select(CREDITOR.ID, CREDITOR.NAME)
                .from(CREDITOR)
                .where(CREDITOR.ID.in(orders.stream()
                        .map(PurchaseOrderRecord::getCreditorId)
                        .filter(id -> id != null)
                        .toList()))
                .fetchMap(CREDITOR.ID, CREDITOR.NAME);
        Map<String, List<InvoiceSummary>> invoices = dsl.select(Summaries.FIELDS)
                .select(INVOICE.ORDER_ID)
                .from(INVOICE)
                .where(INVOICE.ORDER_ID.in(ids))
                .orderBy(INVOICE.REGISTERED_AT.desc())
                .fetchGroups(INVOICE.ORDER_ID, Summaries::read);
        return orders.stream()
                .map(row -> new Known(
                        PurchaseRows.order(
                                row,
                                lines.getOrDefault(row.getId(), List.of()),
                                receipts.getOrDefault(row.getId(), List.of())),
                        Optional.ofNullable(row.getCreditorId()).map(creditors::get),
                        invoices.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    public Optional<PurchaseOrder> order(String number) {
        String id = PurchaseOrder.id(number);
        return dsl.selectFrom(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.eq(id))
                .fetchOptional()
                .map(row -> PurchaseRows.order(
                        row,
                        dsl.selectFrom(PURCHASE_LINE)
                                .where(PURCHASE_LINE.ORDER_ID.eq(id))
                                .orderBy(PURCHASE_LINE.POSITION)
                                .fetch(),
                        dsl.selectFrom(GOODS_RECEIPT)
                                .where(GOODS_RECEIPT.ORDER_ID.eq(id))
                                .orderBy(GOODS_RECEIPT.NUMBER)
                                .fetch()));
    }

    public Tolerance tolerance() {
        return dsl.selectFrom(MATCH_TOLERANCE)
                .where(MATCH_TOLERANCE.ID.eq(PurchaseRows.TOLERANCE))
                .fetchOptional()
                .map(PurchaseRows::tolerance)
                .orElse(Tolerance.NONE);
    }

    /** How an invoice fits its order, as far as this database knows the order's other invoices. */
    public Optional<OrderMatch> match(Invoice invoice) {
        return invoice.data()
                .heading()
                .orderReference()
                .flatMap(number -> OrderMatch.of(
                        invoice,
                        order(number),
                        dsl.selectFrom(INVOICE)
                                .where(INVOICE.ORDER_ID.eq(PurchaseOrder.id(number)), INVOICE.ID.ne(invoice.id()))
                                .fetch(row -> InvoiceRows.invoice(
                                        row, List.of(), List.of(), InvoiceQueries.billed(dsl, row))),
                        tolerance()));
    }
}
