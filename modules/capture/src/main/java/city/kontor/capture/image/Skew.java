package city.kontor.capture.image;

/**
 * How far the lines of text lean, found by the projection profile: summed along the right angle, ink falls into sharp
 * lines with white between them.
 *
 * @param upright by how many degrees the lines fall towards the right, if they run across the page;
 *     {@link Turn#degrees} by this value straightens it
 * @param lying the same after the page was turned by one quarter, either way
 * @param sideways whether the lines seem to run from top to bottom
 */
public record Skew(double upright, double lying, boolean sideways) {
    private static final double RANGE = 7;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;
    /** Below this, straightening blurs more than it helps. */
    private static final double NEGLIGIBLE = 0.08;
    /** How much clearer the lines must be across the page before it is taken to lie on its side. */
    private static final double SIDEWAYS = 1.25;

    private static final int ENOUGH_INK = 200;
    /** A straight run of this length, 13 mm, is no letter. */
    private static final int RULE = 40;

    /** Judges the ink of a page; a page with next to no ink is straight. */
    public static Skew of(Ink ink) {
        boolean[] letters = withoutRules(ink);
        int count = 0;
        for (boolean dark : letters) {
            count += dark ? 1 : 0;
        }
        if (count < ENOUGH_INK) {
            return new Skew(0, 0, false);
        }
        int[] xs = new int[count];
        int[] ys = new int[count];
        int next = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i]) {
                xs[next] = i % ink.width();
                ys[next++] = i / ink.width();
            }
        }
        var upright = best(xs, ys, ink.width(), ink.height());
        // Seen from the side, a page turned by a quarter is the same page with x and y exchanged.
        var lying = best(ys, xs, ink.height(), ink.width());
        boolean sideways = lying.sharpness() > upright.sharpness() * SIDEWAYS;
        return new Skew(upright.degrees(), -lying.degrees(), sideways);
    }

    /** The angle that straightens the page after so many quarter turns. */
    public double after(int quarters) {
        return quarters % 2 == 0 ? upright : lying;
    }

    /** The ink without long straight runs: the rules of a table are sharper than any line of text. */
    private static boolean[] withoutRules(Ink ink) {
        int width = ink.width();
        int height = ink.height();
        boolean[] letters = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                letters[y * width + x] = ink.at(x, y);
            }
        }
        for (int y = 0; y < height; y++) {
            removeRuns(letters, y * width, 1, width);
        }
        for (int x = 0; x < width; x++) {
            removeRuns(letters, x, width, height);
        }
        return letters;
    }

    private static void removeRuns(boolean[] dark, int start, int step, int count) {
        int run = 0;
        for (int i = 0; i <= count; i++) {
            if (i < count && dark[start + i * step]) {
                run++;
                continue;
            }
            for (int k = i - run; run >= RULE && k < i; k++) {
                dark[start + k * step] = false;
            }
            run = 0;
        }
    }

    private record Angle(double degrees, double sharpness) {}

    private static Angle best(int[] along, int[] across, int length, int height) {
        var best = new Angle(0, sharpness(along, across, length, height, 0));
        for (double degrees = -RANGE; degrees <= RANGE; degrees += COARSE) {
            best = better(best, along, across, length, height, degrees);
        }
        double centre = best.degrees();
        for (double degrees = centre - COARSE; degrees <= centre + COARSE; degrees += FINE) {
            best = better(best, along, across, length, height, degrees);
        }
        return Math.abs(best.degrees()) < NEGLIGIBLE ? new Angle(0, best.sharpness()) : best;
    }

    private static Angle better(Angle best, int[] along, int[] across, int length, int height, double degrees) {
        double sharpness = sharpness(along, across, length, height, degrees);
        return sharpness > best.sharpness() ? new Angle(degrees, sharpness) : best;
    }

    /** The sum of squared steps between neighbouring lines of the profile. */
    private static double sharpness(int[] along, int[] across, int length, int height, double degrees) {
        int slope = (int) Math.round(Math.tan(Math.toRadians(degrees)) * 65536);
        int margin = (int) (((long) Math.abs(slope) * length) >> 16) + 2;
        int[] profile = new int[height + 2 * margin];
        for (int i = 0; i < along.length; i++) {
            profile[margin + across[i] - (int) (((long) along[i] * slope) >> 16)]++;
        }
        double sum = 0;
        for (int i = 1; i < profile.length; i++) {
            double step = profile[i] - profile[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
