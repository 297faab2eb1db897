package city.kontor.capture.image;

/**
 * How far the lines of text lean, found by the projection profile: summed along the right angle, ink falls into sharp
 * lines with white between them.
 *
 * @param degrees by how much the lines fall towards the right; {@link Turn#degrees} by this value straightens the page
 * @param sideways whether the lines run from top to bottom: the page must be turned by one quarter, either way
 */
public record Skew(double degrees, boolean sideways) {
    private static final double RANGE = 7;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;
    /** Below this, straightening blurs more than it helps. */
    private static final double NEGLIGIBLE = 0.08;
    /** How much clearer the lines must be across the page before it is taken to lie on its side. */
    private static final double SIDEWAYS = 1.25;

    private static final int ENOUGH_INK = 200;

    /** Judges the ink of a page; a page with next to no ink is straight. */
    public static Skew of(Ink ink) {
        if (ink.count() < ENOUGH_INK) {
            return new Skew(0, false);
        }
        int[] xs = new int[ink.count()];
        int[] ys = new int[ink.count()];
        int next = 0;
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (ink.at(x, y)) {
                    xs[next] = x;
                    ys[next++] = y;
                }
            }
        }
        var upright = best(xs, ys, ink.width(), ink.height());
        // Seen from the side, a page turned by a quarter is the same page with x and y exchanged.
        var lying = best(ys, xs, ink.height(), ink.width());
        return lying.sharpness() > upright.sharpness() * SIDEWAYS
                ? new Skew(-lying.degrees(), true)
                : new Skew(upright.degrees(), false);
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
