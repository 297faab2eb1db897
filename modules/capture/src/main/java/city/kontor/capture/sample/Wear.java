package city.kontor.capture.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;

/** What paper and scanners do to print. All operations work on RGB pictures. */
final class Wear {
    private Wear() {}

    /** An entry stamp with its date, somewhere in the right half below the letterhead, over whatever stands there. */
    static void stamp(BufferedImage page, RandomGenerator random) {
        Graphics2D graphics = graphics(page);
        double x = page.getWidth() * random.nextDouble(0.5, 0.7);
        double y = page.getHeight() * random.nextDouble(0.28, 0.34);
        graphics.rotate(random.nextDouble(-0.12, 0.12), x, y);
        graphics.setColor(new Color(150, 40, 60, 170));
        graphics.setStroke(new BasicStroke(6));
        graphics.drawRect((int) x, (int) y, 560, 190);
        graphics.setFont(font(62));
        graphics.drawString("EINGEGANGEN", (int) x + 30, (int) y + 80);
        graphics.setFont(font(48));
        graphics.drawString(random.nextInt(10, 29) + ". DEZ. 2026", (int) x + 130, (int) y + 150);
        graphics.dispose();
    }

    /** A few pen strokes, such as initials and a tick. */
    static void scribble(BufferedImage page, RandomGenerator random) {
        Graphics2D graphics = graphics(page);
        graphics.setColor(new Color(30, 40, 120, 200));
        graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 3; i++) {
            double x = page.getWidth() * random.nextDouble(0.1, 0.8);
            double y = page.getHeight() * random.nextDouble(0.7, 0.88);
            var path = new Path2D.Double();
            path.moveTo(x, y);
            for (int stroke = 0; stroke < 5; stroke++) {
                path.curveTo(
                        x + random.nextInt(120),
                        y - random.nextInt(90),
                        x + random.nextInt(160),
                        y + random.nextInt(90),
                        x += random.nextInt(30, 70),
                        y + random.nextInt(-20, 20));
            }
            graphics.draw(path);
        }
        graphics.dispose();
    }

    /** Two faint shadows where the letter was folded in three. */
    static void fold(BufferedImage page, RandomGenerator random) {
        Graphics2D graphics = graphics(page);
        for (int third = 1; third <= 2; third++) {
            int y = page.getHeight() * third / 3 + random.nextInt(-20, 20);
            graphics.setColor(new Color(120, 120, 120, 90));
            graphics.setStroke(new BasicStroke(3));
            graphics.drawLine(0, y, page.getWidth(), y + random.nextInt(-8, 8));
        }
        graphics.dispose();
    }

    static BufferedImage skew(BufferedImage page, double degrees) {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        var turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.drawImage(page, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        graphics.dispose();
        // What lies outside the turned page is black in the operation's result; a scanner's lid is white.
        return turned;
    }

    static BufferedImage blur(BufferedImage page) {
        float[] weights = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    /** Lowers the contrast: black becomes grey. */
    static void fade(BufferedImage page, double contrast) {
        map(page, value -> (int) (255 - (255 - value) * contrast));
    }

    /** Gaussian noise of this standard deviation, the same in all channels. */
    static void noise(BufferedImage page, RandomGenerator random, double deviation) {
        int[] wobble = new int[4096];
        for (int i = 0; i < wobble.length; i++) {
            wobble[i] = (int) Math.round(random.nextGaussian() * deviation);
        }
        map(page, value -> value + wobble[random.nextInt(wobble.length)]);
    }

    private static void map(BufferedImage page, java.util.function.IntUnaryOperator change) {
        int[] row = new int[page.getWidth()];
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int grey = (row[x] >> 16 & 0xFF) * 3 + (row[x] >> 8 & 0xFF) * 6 + (row[x] & 0xFF);
                int value = Math.clamp(change.applyAsInt(grey / 10), 0, 255);
                row[x] = 0xFF000000 | value << 16 | value << 8 | value;
            }
            page.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static Graphics2D graphics(BufferedImage page) {
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return graphics;
    }

    private static Font font(float size) {
        try (var file = Wear.class.getClassLoader().getResourceAsStream("liberation/LiberationSans-Bold.ttf")) {
            if (file == null) {
                throw new IllegalStateException("font LiberationSans-Bold is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stamp's font", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the stamp's font is damaged", e);
        }
    }
}
