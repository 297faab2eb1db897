package city.kontor.app.gallery;

import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.Pictures;
import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A drawn page of an invoice with its words, as capture would hand it over. */
public final class Paper {
    public static final int WIDTH = 2480;
    public static final int HEIGHT = 3508;

    private final List<Word> words = new ArrayList<>();
    private final BufferedImage image;
    private final Graphics2D pen;
    private int line;

    private Paper(int resolution) {
        double scale = resolution / 300.0;
        image = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.scale(scale, scale);
        pen.setColor(new Color(253, 253, 251));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(30, 30, 34));
    }

    public static PagePicture invoice(int resolution) {
        var paper = new Paper(resolution);
        paper.write("Tiefbau Hagemann & Söhne", 1500, 300, 62, Font.BOLD);
        paper.write("Industriestraße 14 · 44575 Castrop-Rauxel", 1500, 370, 38, Font.PLAIN);
        paper.write("Stadt Castrop-Rauxel", 290, 620, 46, Font.PLAIN);
        paper.write("Bereich Tiefbau", 290, 680, 46, Font.PLAIN);
        paper.write("Europaplatz 1", 290, 740, 46, Font.PLAIN);
        paper.write("44575 Castrop-Rauxel", 290, 800, 46, Font.PLAIN);
        paper.write("Rechnung Nr. RE-2026-10412", 290, 1120, 66, Font.BOLD);
        paper.write("Rechnungsdatum: 03.11.2026", 290, 1220, 44, Font.PLAIN);
        paper.write("Leistungszeitraum: Oktober 2026", 290, 1280, 44, Font.PLAIN);
        String[][] rows = {
            {"1", "Abschlagsrechnung Kanalbau Wittener Straße", "8.200,00"},
            {"2", "Verkehrssicherung, 14 Tage", "1.640,00"},
            {"3", "Entsorgung Aushub, 22 t", "647,06"}
        };
        paper.rule(1400);
        for (int i = 0; i < rows.length; i++) {
            int y = 1480 + 90 * i;
            paper.write(rows[i][0], 290, y, 42, Font.PLAIN);
            paper.write(rows[i][1], 400, y, 42, Font.PLAIN);
            paper.write(rows[i][2], 1980, y, 42, Font.PLAIN);
        }
        paper.rule(1750);
        paper.write("Netto", 1480, 1840, 42, Font.PLAIN);
        paper.write("10.487,06", 1960, 1840, 42, Font.PLAIN);
        paper.write("USt. 19 %", 1480, 1910, 42, Font.PLAIN);
        paper.write("1.992,54", 1980, 1910, 42, Font.PLAIN);
        paper.write("Gesamtbetrag EUR", 1480, 2000, 46, Font.BOLD);
        paper.write("12.479,60", 1960, 2000, 46, Font.BOLD);
        paper.write("Zahlbar bis 03.12.2026 ohne Abzug, bis 17.11.2026 mit 2 % Skonto.", 290, 2200, 42, Font.PLAIN);
        paper.write("IBAN DE89 3704 0044 0532 0130 00 · BIC COBADEFFXXX", 290, 3200, 38, Font.PLAIN);
        paper.write("USt-IdNr. DE136695976 · Amtsgericht Dortmund HRB 20417", 290, 3260, 38, Font.PLAIN);
        return new PagePicture(Pictures.of(paper.image), new PageText(1, WIDTH, HEIGHT, paper.words));
    }

    /** Where that word stands; the first, if several. */
    public static Box box(PagePicture page, String word) {
        return page.text().words().stream()
                .filter(w -> w.text().equals(word))
                .findFirst()
                .orElseThrow()
                .box();
    }

    private void rule(int y) {
        pen.fillRect(290, y, 1900, 3);
    }

    private void write(String text, int x, int y, int size, int style) {
        pen.setFont(new Font(Font.SANS_SERIF, style, size));
        int left = x;
        for (String word : text.split(" ")) {
            int width = pen.getFontMetrics().stringWidth(word);
            pen.drawString(word, left, y);
            words.add(new Word(word, 96, new Box(left, y - size, width, size + size / 4), line, line));
            left += width + size / 3;
        }
        line++;
    }
}
