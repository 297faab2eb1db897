package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws net, tax and gross in the ways invoices do. */
final class SumBlocks {
    private SumBlocks() {}

    /** Returns where the terms may begin. */
    static double draw(Composition c, double top) throws IOException {
        Map<String, Long> lines = lines(c);
        Sheet sheet = c.sheet();
        Wording wording = c.wording();
        double right = ItemTables.edge(c);
        double y = top + 3;
        double start = right - (c.facts().netByRate().size() > 1 ? 100 : 75);
        switch (c.layout().sums()) {
            case RIGHT -> {
                for (var line : lines.entrySet()) {
                    boolean last = line.getKey().equals(wording.gross());
                    if (last) {
                        sheet.line(start, y - 4, right, y - 4, 0.4);
                        sheet.bold(start, y, 10, line.getKey());
                        sheet.boldRight(right - 1, y, 10, wording.money(line.getValue()));
                    } else {
                        sheet.left(start, y, 9.5, line.getKey());
                        sheet.right(right - 1, y, 9.5, wording.money(line.getValue()));
                    }
                    y += 5.5;
                }
            }
            case LINES -> {
                for (var line : lines.entrySet()) {
                    sheet.left(c.left(), y, 10, line.getKey() + ": " + wording.money(line.getValue()));
                    y += 5.5;
                }
            }
            case BOX -> {
                sheet.fill(right - 82, y - 5, 82, lines.size() * 6.0 + 2, new Color(240, 240, 236));
                sheet.frame(right - 82, y - 5, 82, lines.size() * 6.0 + 2);
                for (var line : lines.entrySet()) {
                    sheet.left(right - 80, y, 9.5, line.getKey());
                    sheet.right(right - 18, y, 9.5, wording.amount(line.getValue()));
                    sheet.left(right - 14, y, 9.5, wording.currency());
                    y += 6;
                }
            }
            case BREAKDOWN -> y = breakdown(c, y);
            case STRIP -> {
                double x = c.left();
                double step = (right - x) / lines.size();
                sheet.frame(x, y - 4, right - x, 12);
                for (var line : lines.entrySet()) {
                    sheet.left(x + 2, y, 7.5, line.getKey());
                    sheet.bold(x + 2, y + 5.5, 10, wording.money(line.getValue()));
                    x += step;
                }
                y += 14;
            }
            case IN_TABLE -> {
                y -= 2;
                for (var line : lines.entrySet()) {
                    sheet.frame(c.left(), y - 4.2, right - c.left(), 6.2);
                    sheet.right(right - 32, y, 9.5, line.getKey());
                    sheet.boldRight(right - 1, y, 9.5, wording.money(line.getValue()));
                    y += 6.2;
                }
            }
        }
        return y + 4;
    }

    private static Map<String, Long> lines(Composition c) {
        Facts facts = c.facts();
        Wording wording = c.wording();
        var lines = new LinkedHashMap<String, Long>();
        if (c.layout().isTaxFree()) {
            lines.put(wording.gross(), facts.grossCents());
            return lines;
        }
        lines.put(wording.net(), facts.netCents());
        facts.netByRate().forEach((rate, net) -> lines.put(taxLabel(c, rate, net), Facts.tax(rate, net)));
        lines.put(wording.gross(), facts.grossCents());
        if (c.layout().hasPrepayment()) {
            lines.put("Erhaltene Anzahlung", -facts.prepaidCents());
            lines.put("Zahlbetrag", facts.grossCents() - facts.prepaidCents());
        }
        return lines;
    }

    private static String taxLabel(Composition c, int rate, long net) {
        String tax = c.wording().tax();
        if (c.wording().english()) {
            return "plus " + tax + " " + rate + " %";
        }
        boolean several = c.facts().netByRate().size() > 1;
        return several
                ? "zzgl. " + rate + " % " + tax + " auf " + c.wording().amount(net)
                : c.layout() == SampleLayout.BAND_MODERN ? tax + " " + rate + " %" : "zzgl. " + rate + " % " + tax;
    }

    private static double breakdown(Composition c, double top) throws IOException {
        Facts facts = c.facts();
        Wording wording = c.wording();
        Sheet sheet = c.sheet();
        double right = c.right();
        double y = top;
        sheet.bold(c.left(), y, 8, "Steuersatz");
        sheet.boldRight(c.left() + 45, y, 8, "Nettobetrag");
        sheet.boldRight(c.left() + 72, y, 8, "Steuerbetrag");
        double down = y + 5;
        for (var entry : facts.netByRate().entrySet()) {
            sheet.left(c.left(), down, 9, entry.getKey() + ",00 %");
            sheet.right(c.left() + 45, down, 9, wording.amount(entry.getValue()));
            sheet.right(c.left() + 72, down, 9, wording.amount(Facts.tax(entry.getKey(), entry.getValue())));
            down += 5;
        }
        sheet.left(right - 75, y, 9.5, wording.net());
        sheet.right(right, y, 9.5, wording.money(facts.netCents()));
        sheet.left(right - 75, y + 5.5, 9.5, wording.tax() + " gesamt");
        sheet.right(right, y + 5.5, 9.5, wording.money(facts.taxCents()));
        sheet.bold(right - 75, y + 11, 10, wording.gross());
        sheet.boldRight(right, y + 11, 10, wording.money(facts.grossCents()));
        return Math.max(down, y + 16);
    }
}
