package city.kontor.kernel;

import java.util.List;

/**
 * One measured figure of {@code ./kontor bench}.
 *
 * @param name what was measured, for example {@code blobs: 8 writers against cp + sync}
 * @param value the measured value in {@code unit}
 * @param unit for example {@code ratio}, {@code MB/s}, {@code ms}
 * @param target what the value should reach, for example {@code >= 0.75}; empty where it is only reported
 */
public record Figure(String name, double value, String unit, String target) {
    /**
     * The middle of several measurements, which one disturbed round does not move.
     *
     * @param values at least one; of an even number the larger of the two in the middle
     */
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
