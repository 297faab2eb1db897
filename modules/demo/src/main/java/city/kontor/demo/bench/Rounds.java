package city.kontor.demo.bench;

import city.kontor.kernel.Figure;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times of the bare thing and of Kontor, taken alternately, so that a noisy minute of the machine meets both; the median
 * of each counts.
 */
final class Rounds {
    /** One side of a comparison. */
    @FunctionalInterface
    interface Side {
        /** Gets ready whatever the work needs, and returns the work that is timed. */
        Runnable ready(int count);
    }

    private final List<Double> bare = new ArrayList<>();
    private final List<Double> kontor = new ArrayList<>();
    private final List<Double> bareProcessor = new ArrayList<>();
    private final List<Double> kontorProcessor = new ArrayList<>();
    private final int count;

    /** @param count how many things each round does */
    Rounds(int count) {
        this.count = count;
    }

    /** Runs both sides so many times, after {@code warm} rounds that do not count. */
    static Rounds alternate(int warm, int rounds, int count, Side bare, Side kontor) {
        var times = new Rounds(count);
        for (int round = 0; round < warm + rounds; round++) {
            Runnable one = bare.ready(count);
            Runnable other = kontor.ready(count);
            long start = processor();
            double bareSeconds = seconds(one);
            long between = processor();
            double kontorSeconds = seconds(other);
            long end = processor();
            if (round >= warm) {
                times.add(bareSeconds, kontorSeconds);
                times.bareProcessor.add((between - start) / 1e3);
                times.kontorProcessor.add((end - between) / 1e3);
            }
        }
        return times;
    }

    void add(double bareSeconds, double kontorSeconds) {
        bare.add(bareSeconds);
        kontor.add(kontorSeconds);
    }

    /** Kontor's rate in units of the bare rate. */
    Figure ratio(String name, String target) {
        return new Figure(name, Figure.median(bare) / Figure.median(kontor), "ratio", target);
    }

    /** Kontor's rate. */
    Figure rate(String name) {
        return new Figure(name, count / Figure.median(kontor), "1/s", "");
    }

    Figure bareRate(String name) {
        return new Figure(name, count / Figure.median(bare), "1/s", "");
    }

    /** Processor time of this whole program for one thing; the machine's other work does not count. */
    Figure processor(String name) {
        return new Figure(name, Figure.median(kontorProcessor) / count, "µs", "");
    }

    Figure bareProcessor(String name) {
        return new Figure(name, Figure.median(bareProcessor) / count, "µs", "");
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
