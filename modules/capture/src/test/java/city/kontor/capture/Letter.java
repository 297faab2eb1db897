package city.kontor.capture;

import city.kontor.capture.image.Pixels;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws an A4 page of German text at 300 dpi, so that a test knows every word that stands on it. */
public final class Letter {
    public static final int WIDTH = 2480;
    public static final int HEIGHT = 3508;

    private static final List<String> LINES = List.of(
            "Stadtwerke am Förderturm GmbH",
            "Zechenstraße 14, 44575 Castrop-Rauxel",
            "",
            "Rechnung Nr. 2026-004711 vom 03.11.2026",
            "Kundennummer 88213, Zahlungsziel 30 Tage",
            "",
            "Sehr geehrte Damen und Herren,",
            "für die Lieferung im Oktober berechnen wir Ihnen wie folgt:",
            "Schreibpapier weiß, achtzig Gramm, zwölf Kartons zu je 24,90 Euro",
            "Heftklammern und Ordner nach Angebot vom September",
            "Anlieferung frei Haus bis zur Poststelle im Rathaus",
            "",
            "Summe netto 1.234,56 EUR",
            "zuzüglich Umsatzsteuer 19 % 234,57 EUR",
            "Rechnungsbetrag 1.469,13 EUR",
            "",
            "Bitte überweisen Sie den Betrag unter Angabe der Rechnungsnummer.",
            "Es gelten unsere allgemeinen Geschäftsbedingungen.",
            "Mit freundlichen Grüßen aus der Nachbarschaft");

    private Letter() {}

    /** Every word on the page, in reading order. */
    public static List<String> words() {
        var words = new ArrayList<String>();
        for (String line : LINES) {
            for (String word : line.split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    public static BufferedImage image() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 46));
        int y = 400;
        for (String line : LINES) {
            graphics.drawString(line, 300, y);
            y += 90;
        }
        graphics.dispose();
        return image;
    }

    public static Pixels pixels() {
        return Pixels.of(image()).toGrey();
    }

    /** The page in pale ink on grey paper, with Gaussian noise of that strength. */
    public static Pixels grainy(double noise) {
        byte[] data = pixels().data();
        var random = new Random(5);
        for (int i = 0; i < data.length; i++) {
            double tone = 60 + (data[i] & 0xFF) * 0.55 + random.nextGaussian() * noise;
            data[i] = (byte) Math.clamp(Math.round(tone), 0, 255);
        }
        return new Pixels(WIDTH, HEIGHT, 1, data);
    }

    /** The share of the page's words that were read exactly. */
    public static double recall(List<Word> read) {
        var left = new ArrayList<>(read.stream().map(Word::text).toList());
        int found = 0;
        for (String word : words()) {
            if (left.remove(word)) {
                found++;
            }
        }
        return (double) found / words().size();
    }
}
