package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Draws the items, over as many pages as they need. */
final class ItemTables {
    private static final double STEP = 6.2;
    private static final double BOTTOM = 232;
    private static final Color STRIPE = new Color(232, 236, 240);

    private ItemTables() {}

    /** Returns where the sums may begin. */
    static double draw(Composition c, double top) throws IOException {
        double y = head(c, top);
        long carried = 0;
        int number = 1;
        for (Item item : c.facts().items()) {
            if (y > BOTTOM) {
                carry(c, y, carried);
                Letterheads.foot(c);
                c.sheet().newPage();
                c.sheet()
                        .left(
                                c.left(),
                                18,
                                8,
                                c.facts().seller().name() + "   " + c.wording().title() + " "
                                        + c.facts().number());
                y = head(c, 28);
                carry(c, y, carried);
                y += STEP;
            }
            row(c, y, number++, item);
            carried += item.netCents();
            y += STEP;
        }
        if (c.layout().table() != SampleLayout.Table.PLAIN) {
            c.sheet().line(c.left(), y - 3.5, edge(c), y - 3.5, 0.5);
        }
        return y + 3;
    }

    /** The sidebar leaves less room. */
    static double edge(Composition c) {
        return c.layout().head() == SampleLayout.Head.SIDEBAR ? 150 : c.right();
    }

    private static double head(Composition c, double y) throws IOException {
        List<String> titles = c.wording().english()
                ? List.of("Pos", "Description", "Qty", "Unit price", "VAT", "Total")
                : List.of(
                        "Pos.",
                        "Bezeichnung",
                        "Menge",
                        "Einzelpreis",
                        c.wording().tax(),
                        "Gesamt");
        Sheet sheet = c.sheet();
        if (c.layout().table() == SampleLayout.Table.ZEBRA) {
            sheet.fill(c.left(), y - 4, edge(c) - c.left(), 6, new Color(200, 208, 216));
        }
        sheet.bold(c.left() + 1, y, 8.5, titles.get(0));
        sheet.bold(c.left() + 10, y, 8.5, titles.get(1));
        sheet.boldRight(column(c, 0.58), y, 8.5, titles.get(2));
        sheet.boldRight(column(c, 0.76), y, 8.5, titles.get(3));
        if (!c.layout().isTaxFree()) {
            sheet.boldRight(column(c, 0.86), y, 8.5, titles.get(4).length() > 5 ? "USt." : titles.get(4));
        }
        sheet.boldRight(edge(c) - 1, y, 8.5, titles.get(5));
        if (c.layout().table() != SampleLayout.Table.PLAIN) {
            sheet.line(c.left(), y + 2, edge(c), y + 2, 0.8);
        }
        return y + STEP + 1;
    }

    private static double column(Composition c, double share) {
        return c.left() + (edge(c) - c.left()) * share;
    }

    private static void row(Composition c, double y, int number, Item item) throws IOException {
        Sheet sheet = c.sheet();
        Wording wording = c.wording();
        if (c.layout().table() == SampleLayout.Table.ZEBRA && number % 2 == 0) {
            sheet.fill(c.left(), y - 4, edge(c) - c.left(), STEP, STRIPE);
        }
        if (c.layout().table() == SampleLayout.Table.GRID) {
            sheet.frame(c.left(), y - 4.2, edge(c) - c.left(), STEP);
            for (double share : new double[] {0.05, 0.47, 0.6, 0.78, 0.87}) {
                sheet.line(column(c, share), y - 4.2, column(c, share), y - 4.2 + STEP, 0.4);
            }
        }
        sheet.left(c.left() + 1, y, 9, Integer.toString(number));
        sheet.left(c.left() + 10, y, 9, item.text());
        sheet.right(column(c, 0.58), y, 9, item.quantity() + " " + item.unit());
        sheet.right(column(c, 0.76), y, 9, wording.amount(item.unitCents()));
        if (!c.layout().isTaxFree()) {
            sheet.right(column(c, 0.86), y, 9, item.rate() + " %");
        }
        sheet.right(
                edge(c) - 1,
                y,
                9,
                c.layout().table() == SampleLayout.Table.RULED
                        ? wording.amount(item.netCents())
                        : wording.money(item.netCents()));
    }

    private static void carry(Composition c, double y, long cents) throws IOException {
        c.sheet().left(c.left() + 10, y, 9, c.wording().english() ? "Carried over" : "Übertrag");
        c.sheet().right(edge(c) - 1, y, 9, c.wording().amount(cents));
    }
}
