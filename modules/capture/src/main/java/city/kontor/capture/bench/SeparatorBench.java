package city.kontor.capture.bench;

import city.kontor.capture.image.Pixels;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.separator.Separator;
import city.kontor.capture.separator.SeparatorReader;
import city.kontor.capture.separator.SeparatorSheets;
import city.kontor.kernel.Figure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Measures how many worn separator sheets are recognised at the skew that a feeder makes at most. */
public final class SeparatorBench {
    private static final double SKEW_DEGREES = 3;
    private static final int SEEDS = 40;

    private SeparatorBench() {}

    static List<Figure> run() throws IOException {
        return List.of(
                new Figure("capture: separator sheets recognised at +-3 degrees", recall(SEEDS) * 100, "%", ">= 99"));
    }

    /**
     * The share of sheets recognised, each worn in its own way, once at plus and once at minus three degrees.
     *
     * @param seeds how many kinds of wear
     */
    public static double recall(int seeds) throws IOException {
        int found = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Separator separator = Separator.of("dept:amt-" + seed);
            var pdf = new ByteArrayOutputStream();
            SeparatorSheets.write(
                    List.of(new SeparatorSheets.Sheet(separator, "Amt " + seed, "Hier beginnt ein neues Dokument.")),
                    pdf);
            for (double degrees : List.of(-SKEW_DEGREES, SKEW_DEGREES)) {
                BufferedImage worn =
                        SampleScan.worn(pdf.toByteArray(), degrees, seed).getFirst();
                if (SeparatorReader.on(Pixels.of(worn).toGrey(), 300).equals(Optional.of(separator))) {
                    found++;
                }
            }
        }
        return (double) found / (2 * seeds);
    }
}
