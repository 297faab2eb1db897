package city.kontor.capture.bench;

import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Turn;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes A4 pages at 300 dpi whose every word is known, clean and as a tired scanner would deliver them. */
final class BenchPages {
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final int LEFT = 260;
    private static final int RIGHT = 2240;
    private static final int TOP = 300;
    private static final int BOTTOM = 3250;
    private static final double PIXELS_PER_POINT = 300 / 72.0;
    private static final int INK = 70;
    private static final int PAPER = 214;
    private static final double NOISE = 24;
    private static final double MOST_LEAN = 3.5;

    /** The words of a city's letters, from which sentences are drawn. */
    private static final List<String> WORDS = List.of(
            ("der die das und mit für von auf im zum zur bei nach über durch Rechnung Lieferung Angebot Auftrag Leistung"
                            + " Zahlung Betrag Umsatzsteuer Skonto Frist Tage Konto Bestellung Kunde Nummer Datum Monat"
                            + " Stadtverwaltung Rathaus Grünfläche Straßenbeleuchtung Gebäudereinigung Wartungsvertrag"
                            + " Schulbücher Büromöbel Feuerwehr Jugendamt Kämmerei Bürgerbüro Hausmeister Heizungsanlage"
                            + " Verbrauchsmaterial Gerüstbau Malerarbeiten Prüfbericht überweisen bestätigen übermitteln"
                            + " geliefert berechnet vereinbart ausgeführt gemäß inklusive zuzüglich abzüglich fällig sofort"
                            + " freundliche Grüße Sehr geehrte Damen Herren bitte geben Sie unter Verwendungszweck an wir"
                            + " danken Ihnen Ihren unser Zeichen Ansprechpartner Telefon Abteilung Einkauf Stück Stunden"
                            + " Pauschale Einzelpreis Gesamtpreis Menge Artikel Bezeichnung Kilogramm Meter Anfahrt Montage"
                            + " Entsorgung Zwischensumme Endbetrag netto brutto Euro Cent")
                    .split(" "));

    private static final List<String> FONTS = List.of(Font.SANS_SERIF, Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED);

    private BenchPages() {}

    /**
     * A page and what stands on it.
     *
     * @param words in reading order
     */
    record Page(Pixels pixels, List<String> words) {
        Page {
            words = List.copyOf(words);
        }
    }

    /** A page as a printer would make it; the same seed gives the same page. */
    static Page clean(int seed) {
        var random = new Random(seed);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.BLACK);
        double points = 9 + random.nextInt(5) * 0.75;
        String family = FONTS.get(Math.floorMod(seed, FONTS.size()));
        graphics.setFont(new Font(family, Font.PLAIN, 1).deriveFont((float) (points * PIXELS_PER_POINT)));
        var words = new ArrayList<String>();
        int lineHeight = (int) (points * PIXELS_PER_POINT * 1.35);
        for (int y = TOP; y < BOTTOM; y += lineHeight) {
            if (random.nextInt(7) == 0) {
                continue;
            }
            line(graphics, random, y, words);
        }
        graphics.dispose();
        return new Page(Pixels.of(image), words);
    }

    private static void line(Graphics2D graphics, Random random, int y, List<String> words) {
        var metrics = graphics.getFontMetrics();
        int end = random.nextInt(5) == 0 ? LEFT + random.nextInt(RIGHT - LEFT) : RIGHT;
        int x = LEFT;
        while (true) {
            String word = word(random);
            int width = metrics.stringWidth(word);
            if (x + width > end) {
                return;
            }
            graphics.drawString(word, x, y);
            words.add(word);
            x += width + metrics.charWidth(' ');
        }
    }

    private static String word(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> String.format(Locale.GERMANY, "%,.2f", random.nextInt(1_000_000) / 100.0);
            case 1 ->
                String.format(
                        Locale.ROOT,
                        "%02d.%02d.20%02d",
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        20 + random.nextInt(9));
            case 2 -> Integer.toString(1000 + random.nextInt(900_000));
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    /** The page after a worn printer and a dusty scanner: grey paper, blurred, leaning, noisy and speckled. */
    static Page degraded(int seed) {
        Page page = clean(seed);
        // Neighbouring seeds begin alike; a factor spreads them.
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        double lean = (random.nextDouble() * 2 - 1) * MOST_LEAN;
        Pixels pixels = noisy(blurred(Turn.degrees(page.pixels(), lean)), random);
        return new Page(pixels, page.words());
    }

    private static Pixels blurred(Pixels page) {
        float[] kernel = {1, 2, 1, 2, 4, 2, 1, 2, 1};
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= 16;
        }
        var blur = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null);
        var image = page.toImage();
        var once = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        blur.filter(image.getRaster(), once.getRaster());
        blur.filter(once.getRaster(), image.getRaster());
        blur.filter(image.getRaster(), once.getRaster());
        return Pixels.of(once);
    }

    private static Pixels noisy(Pixels page, Random random) {
        byte[] data = page.data().clone();
        for (int i = 0; i < data.length; i++) {
            double value = INK + (data[i] & 0xFF) * (PAPER - INK) / 255.0 + random.nextGaussian() * NOISE;
            if (random.nextInt(1500) == 0) {
                value = random.nextBoolean() ? 0 : 255;
            }
            data[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Pixels(page.width(), page.height(), 1, data);
    }
}
