package city.kontor.invoice;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvLine;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Purchase orders from a file: one line for each line of an order, those of the same number make one order. */
public final class PurchaseImport {
    public static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.required("number", "Bestellnummer", "Bestell-Nr.", "Order number", "Purchase order"),
            CsvColumn.optional("creditor", "Kreditor", "Lieferant", "Kreditornummer", "Creditor", "Supplier"),
            CsvColumn.optional("subject", "Betreff", "Gegenstand", "Subject"),
            CsvColumn.required("date", "Bestelldatum", "Datum", "Order date", "Date"),
            CsvColumn.optional("article", "Artikelnummer", "Artikel-Nr.", "Art.-Nr.", "Article number", "Item number"),
            CsvColumn.required("text", "Bezeichnung", "Artikel", "Text", "Description", "Item"),
            CsvColumn.required("quantity", "Menge", "Anzahl", "Quantity"),
            CsvColumn.optional("unit", "Einheit", "Unit"),
            CsvColumn.required("price", "Einzelpreis", "Preis", "Einzelpreis netto", "Unit price", "Price"),
            CsvColumn.optional("tax", "Steuersatz", "MwSt", "USt", "Tax rate", "VAT"));

    private static final long USUAL_TAX = 1900;

    private final Function<String, Optional<PurchaseOrder>> orders;
    private final Function<String, Optional<String>> creditors;

    /**
     * @param orders the order of a number
     * @param creditors the id of the creditor with this number or name
     */
    public PurchaseImport(
            Function<String, Optional<PurchaseOrder>> orders, Function<String, Optional<String>> creditors) {
        this.orders = orders;
        this.creditors = creditors;
    }

    /** What the file would change: a row for each order, with the number of its first line. */
    public Preview<Ordered> preview(CsvTable table) {
        var groups = new LinkedHashMap<String, List<CsvLine>>();
        for (CsvLine line : table.lines()) {
            String key = line.needed("number").map(PurchaseOrder::key).orElse("?" + line.number());
            groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(line);
        }
        return new Preview<>(table, groups.values().stream().map(this::row).toList());
    }

    private Preview.Row<Ordered> row(List<CsvLine> group) {
        CsvLine first = group.getFirst();
        String number = first.text("number").orElse("–");
        Optional<LocalDate> date = first.needed("date").flatMap(text -> first.date("date"));
        Optional<String> creditor = first.text("creditor").flatMap(written -> {
            Optional<String> id = creditors.apply(written);
            if (id.isEmpty()) {
                first.fault(Refusal.IMPORT_CREDITOR.reason(written));
            }
            return id;
        });
        List<OrderLine> lines =
                group.stream().flatMap(line -> line(line).stream()).toList();
        List<Reason> faults =
                group.stream().flatMap(line -> line.faults().stream()).toList();
        if (!faults.isEmpty() || date.isEmpty()) {
            return Preview.Row.faulty(first.number(), number, faults);
        }
        var ordered = new Ordered(number, creditor, first.text("subject").orElse(""), date.get(), lines);
        Optional<Reason> wrong = PurchaseRules.check(ordered, id -> true).map(rejected -> rejected.reason());
        if (wrong.isPresent()) {
            return Preview.Row.faulty(first.number(), number, List.of(wrong.get()));
        }
        String after = said(ordered.lines());
        return orders.apply(number)
                .map(before -> PurchaseRules.asOrdered(before).equals(ordered)
                        ? Preview.Row.<Ordered>unchanged(first.number(), number)
                        : Preview.Row.changed(first.number(), number, said(before.lines()), after, ordered))
                .orElseGet(() -> Preview.Row.fresh(first.number(), number, after, ordered));
    }

    private static Optional<OrderLine> line(CsvLine line) {
        Optional<String> text = line.needed("text");
        Optional<Long> quantity = line.needed("quantity").flatMap(written -> line.scaled("quantity", 3));
        Optional<Long> price = line.needed("price").flatMap(written -> line.scaled("price", 4));
        long tax = line.text("tax").isEmpty()
                ? USUAL_TAX
                : line.text("tax").flatMap(written -> line.percent("tax")).orElse(0L);
        return text.isEmpty() || quantity.isEmpty() || price.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderLine(
                        line.text("article"),
                        text.get(),
                        quantity.get(),
                        line.text("unit").orElse(""),
                        price.get(),
                        tax));
    }

    private static String said(List<OrderLine> lines) {
        return Say.euro(lines.stream().mapToLong(OrderLine::netCents).sum());
    }
}
