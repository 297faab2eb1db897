package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE_ITEM;

import city.kontor.invoice.Billed;
import city.kontor.invoice.BillingEvent;
import city.kontor.invoice.InvoiceItem;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.jooq.tables.records.InvoiceItemRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What invoices bill, in their rows. */
public final class ItemRows {
    private ItemRows() {}

    public static void apply(Rows rows, BillingEvent event, Stamp stamp) {
        switch (event) {
            case BillingEvent.BillingPut put -> {
                var invoices = new InvoiceChanges(rows, stamp);
                invoices.change(put.invoiceId(), row -> {
                    row.setBilling(put.kind().name());
                    row.setDeductedCents(put.deductedCents());
                    put(rows, row, put.items());
                    invoices.revise(row, put, LastChange.Kind.BILLING);
                });
            }
        }
    }

    private static void put(Rows rows, InvoiceRecord invoice, List<InvoiceItem> items) {
        for (int i = items.size(); i < count(invoice); i++) {
            rows.find(INVOICE_ITEM, id(invoice, i));
            rows.remove(INVOICE_ITEM, id(invoice, i));
        }
        for (int i = 0; i < items.size(); i++) {
            InvoiceItem item = items.get(i);
            var row = rows.find(INVOICE_ITEM, id(invoice, i)).orElseGet(InvoiceItemRecord::new);
            row.setId(id(invoice, i));
            row.setScope(invoice.getScope());
            row.setRv(0L);
            row.setInvoiceId(invoice.getId());
            row.setPosition((long) i);
            row.setArticle(item.article().orElse(null));
            row.setText(item.text());
            row.setQuantityThousandths(item.quantityThousandths());
            row.setUnit(item.unit());
            row.setUnitPriceHundredths(item.unitPriceHundredths());
            row.setNetCents(item.netCents());
            row.setOrderLine(item.orderLine().map(Integer::longValue).orElse(null));
            rows.put(row);
        }
        invoice.setItemCount((long) items.size());
    }

    /** Found one by one, as account lines are: a list would flush the transaction. */
    static Billed billed(Rows rows, InvoiceRecord invoice) {
        var items = new ArrayList<InvoiceItem>();
        for (int i = 0; i < count(invoice); i++) {
            rows.find(INVOICE_ITEM, id(invoice, i)).map(ItemRows::item).ifPresent(items::add);
        }
        return billed(invoice, items);
    }

    static Billed billed(InvoiceRecord invoice, List<InvoiceItem> items) {
        return new Billed(
                Optional.ofNullable(invoice.getBilling())
                        .map(Billed.Kind::valueOf)
                        .orElse(Billed.Kind.SINGLE),
                Optional.ofNullable(invoice.getDeductedCents()).orElse(0L),
                items);
    }

    static void move(Rows rows, InvoiceRecord invoice, Scope target) {
        for (int i = 0; i < count(invoice); i++) {
            rows.find(INVOICE_ITEM, id(invoice, i)).ifPresent(row -> {
                row.setScope(target.id());
                rows.put(row);
            });
        }
    }

    static InvoiceItem item(InvoiceItemRecord row) {
        return new InvoiceItem(
                Optional.ofNullable(row.getArticle()),
                row.getText(),
                row.getQuantityThousandths(),
                row.getUnit(),
                row.getUnitPriceHundredths(),
                row.getNetCents(),
                Optional.ofNullable(row.getOrderLine()).map(Long::intValue));
    }

    private static long count(InvoiceRecord invoice) {
        return Optional.ofNullable(invoice.getItemCount()).orElse(0L);
    }

    private static String id(InvoiceRecord invoice, int position) {
        return invoice.getId() + ".item." + position;
    }
}
