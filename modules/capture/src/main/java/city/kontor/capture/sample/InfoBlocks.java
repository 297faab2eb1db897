package city.kontor.capture.sample;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws number, date and references, and the title. */
final class InfoBlocks {
    private InfoBlocks() {}

    /** Returns where the table may begin. */
    static double draw(Composition c) throws IOException {
        Map<String, String> entries = entries(c);
        double top = c.bodyTop();
        Facts facts = c.facts();
        Wording wording = c.wording();
        Sheet sheet = c.sheet();
        switch (c.layout().details()) {
            case BLOCK -> {
                double y = 56;
                for (var entry : entries.entrySet()) {
                    sheet.left(125, y, 9, entry.getKey() + (c.layout() == SampleLayout.PREPAID ? "" : ":"));
                    sheet.left(163, y, 9, entry.getValue());
                    y += 4.6;
                }
                sheet.bold(c.left(), top, 13, wording.title());
            }
            case BLOCK_LEFT -> {
                sheet.bold(c.left(), top - 10, 14, wording.title());
                double y = top - 3;
                for (var entry : entries.entrySet()) {
                    sheet.left(c.left(), y, 9, entry.getKey());
                    sheet.right(c.left() + 85, y, 9, entry.getValue());
                    y += 4.6;
                }
                top = y;
            }
            case ROW -> {
                double x = c.left();
                double step = (c.right() - c.left()) / entries.size();
                for (var entry : entries.entrySet()) {
                    sheet.left(x, top - 12, 7, entry.getKey());
                    sheet.left(x, top - 8, 8.5, entry.getValue());
                    x += step;
                }
                sheet.bold(c.left(), top, 13, wording.title());
            }
            case TITLE -> {
                sheet.right(
                        c.right(),
                        top - 12,
                        10,
                        facts.seller().town().substring(6) + ", " + wording.date(facts.issued()));
                sheet.bold(c.left(), top, 13, wording.title() + " Nr. " + facts.number());
                sheet.left(
                        c.left(),
                        top + 5,
                        9,
                        wording.delivery() + ": " + wording.date(facts.delivered()) + ", " + wording.customer() + " "
                                + facts.customer());
                top += 5;
            }
            case GRID -> {
                double x = c.left();
                double step = (c.right() - c.left()) / Math.min(entries.size(), 4);
                double y = top - 16;
                int column = 0;
                for (var entry : entries.entrySet()) {
                    sheet.frame(x, y - 4, step, 10);
                    sheet.left(x + 1.5, y, 6.5, entry.getKey());
                    sheet.bold(x + 1.5, y + 4.5, 9, entry.getValue());
                    x += step;
                    if (++column == 4) {
                        column = 0;
                        x = c.left();
                        y += 10;
                    }
                }
                sheet.bold(c.left(), y + 14, 13, wording.title());
                top = y + 14;
            }
            case DOTS -> {
                sheet.bold(c.left(), top - 14, 13, wording.title().toUpperCase(java.util.Locale.GERMANY));
                double y = top - 8;
                for (var entry : entries.entrySet()) {
                    String label = entry.getKey();
                    sheet.left(
                            c.left(),
                            y,
                            9,
                            label + " " + ".".repeat(Math.max(3, 26 - label.length())) + ": " + entry.getValue());
                    y += 4.6;
                }
                top = y;
            }
        }
        return intro(c, top);
    }

    private static Map<String, String> entries(Composition c) {
        Facts facts = c.facts();
        Wording wording = c.wording();
        var entries = new LinkedHashMap<String, String>();
        boolean customerFirst = c.layout() == SampleLayout.SIDEBAR || c.layout() == SampleLayout.PREPAID;
        if (customerFirst) {
            entries.put(wording.customer(), facts.customer());
        }
        entries.put(wording.number(), facts.number());
        entries.put(wording.date(), wording.date(facts.issued()));
        if (!customerFirst) {
            entries.put(wording.customer(), facts.customer());
        }
        if (!c.layout().isCreditNote()) {
            entries.put(wording.delivery(), wording.date(facts.delivered()));
        }
        if (c.layout().namesTheOrder()) {
            entries.put(wording.order(), facts.order());
        }
        if (c.layout().namesTheLeitwegId()) {
            entries.put("Leitweg-ID", facts.recipient().leitwegId());
        }
        if (Terms.inInfoBlock(c.layout())) {
            entries.put(wording.due(), wording.date(facts.due()));
        }
        return entries;
    }

    private static double intro(Composition c, double top) throws IOException {
        Facts facts = c.facts();
        Sheet sheet = c.sheet();
        String text = switch (c.layout()) {
            case CREDIT_NOTE ->
                "zu unserer Rechnung Nr. " + facts.preceding() + " vom "
                        + c.wording().date(facts.issued().minusDays(30)) + " schreiben wir Ihnen gut:";
            case ENGLISH -> "Thank you for your order. We invoice the following items:";
            case MUNICIPAL -> "Ihre USt-IdNr.: " + facts.recipient().vatId() + ". Für unsere Leistungen berechnen wir:";
            case SMALL_BUSINESS -> "für meine Leistungen erlaube ich mir zu berechnen:";
            default -> "vielen Dank für Ihren Auftrag. Wir berechnen Ihnen wie folgt:";
        };
        sheet.left(c.left(), top + 7, 9.5, text);
        return top + 14;
    }
}
