package city.kontor.capture.image;

/** For each position of a scaled line: which source positions count, and how much of 4096 each. */
final class Weights {
    private static final int ONE = 1 << 12;

    private final int[] first;
    private final int[][] weights;
    private final int longest;

    private Weights(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
        int most = 1;
        for (int[] each : weights) {
            most = Math.max(most, each.length);
        }
        this.longest = most;
    }

    static Weights between(int source, int target) {
        double step = (double) source / target;
        int[] first = new int[target];
        int[][] weights = new int[target][];
        for (int i = 0; i < target; i++) {
            double centre = (i + 0.5) * step;
            double reach = Math.max(step, 1) / 2;
            double left = centre - reach;
            double right = centre + reach;
            int from = Math.max(0, (int) Math.floor(left));
            int to = Math.min(source, (int) Math.ceil(right - 1e-9));
            from = Math.min(from, source - 1);
            to = Math.max(to, from + 1);
            first[i] = from;
            weights[i] = covered(from, to, left, right);
        }
        return new Weights(first, weights);
    }

    private static int[] covered(int from, int to, double left, double right) {
        double[] shares = new double[to - from];
        double total = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.max(0, Math.min(right, from + k + 1.0) - Math.max(left, from + k));
            total += shares[k];
        }
        int[] result = new int[shares.length];
        int rest = ONE;
        for (int k = 0; k < shares.length - 1; k++) {
            result[k] = (int) Math.round(shares[k] / total * ONE);
            rest -= result[k];
        }
        result[shares.length - 1] = rest;
        return result;
    }

    int first(int position) {
        return first[position];
    }

    int count(int position) {
        return weights[position].length;
    }

    int weight(int position, int index) {
        return weights[position][index];
    }

    int longest() {
        return longest;
    }
}
