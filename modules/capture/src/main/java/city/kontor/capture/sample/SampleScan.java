package city.kontor.capture.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns a born-digital invoice into what a scanner would deliver: pictures of 300 dpi, with the traces of an office. */
public final class SampleScan {
    private static final int DPI = 300;

    private SampleScan() {}

    /** The pages without any wear. */
    public static List<BufferedImage> clean(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
            }
            return pages;
        }
    }

    /**
     * The pages as worn paper: each page gets some of skew (up to 3 degrees), stamp, scribbles, folds, blur, faint print and noise.
     *
     * @param seed chooses which, where and how strong
     */
    public static List<BufferedImage> worn(byte[] pdf, long seed) throws IOException {
        return worn(pdf, OptionalDouble.empty(), seed);
    }

    /** As {@link #worn(byte[], long)}, with the skew given. */
    public static List<BufferedImage> worn(byte[] pdf, double degrees, long seed) throws IOException {
        return worn(pdf, OptionalDouble.of(degrees), seed);
    }

    private static List<BufferedImage> worn(byte[] pdf, OptionalDouble degrees, long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var pages = new ArrayList<BufferedImage>();
        for (BufferedImage page : clean(pdf)) {
            BufferedImage worn = page;
            if (random.nextInt(2) == 0) {
                Wear.stamp(worn, random);
            }
            if (random.nextInt(3) == 0) {
                Wear.scribble(worn, random);
            }
            if (random.nextInt(2) == 0) {
                Wear.fold(worn, random);
            }
            // Drawn in any case: the other wear of a seed stays the same.
            double some = random.nextDouble(-3, 3);
            worn = Wear.skew(worn, degrees.orElse(some));
            if (random.nextInt(2) == 0) {
                worn = Wear.blur(worn);
            }
            if (random.nextInt(3) == 0) {
                Wear.fade(worn, random.nextDouble(0.45, 0.75));
            }
            Wear.noise(worn, random, random.nextDouble(3, 14));
            pages.add(worn);
        }
        return pages;
    }
}
