package city.kontor.scanning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How much was scanned in a span of time, and how much of it was rejected.
 *
 * @param days with work on them, the oldest first
 * @param operators by name
 * @param total of all
 */
public record Throughput(List<Day> days, List<Operator> operators, Work total) {
    /** A batch that lay open longer was left overnight or forgotten; its time says nothing. */
    private static final Duration LONGEST = Duration.ofHours(8);

    public Throughput {
        days = List.copyOf(days);
        operators = List.copyOf(operators);
    }

    /**
     * Some work.
     *
     * @param pages scanned
     * @param batches scanned
     * @param timed pages of those batches whose scanning time is known
     * @param scanning how long these took, from the first sheet's batch being begun to its last sheet
     * @param seen pages that were compared with the paper
     * @param faulty those of them that were rejected
     */
    public record Work(int pages, int batches, int timed, Duration scanning, int seen, int faulty) {
        static final Work NONE = new Work(0, 0, 0, Duration.ZERO, 0, 0);

        Work plus(Work more) {
            return new Work(
                    pages + more.pages,
                    batches + more.batches,
                    timed + more.timed,
                    scanning.plus(more.scanning),
                    seen + more.seen,
                    faulty + more.faulty);
        }

        /** Pages an hour while scanning; empty where no time is known. */
        public OptionalDouble pagesPerHour() {
            return scanning.isZero()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(timed * (double) Duration.ofHours(1).toMillis() / scanning.toMillis());
        }

        /** Rejected pages of those compared, 0 to 1; empty where none were compared. */
        public OptionalDouble faultyShare() {
            return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of(faulty / (double) seen);
        }
    }

    public record Day(LocalDate date, Work work) {}

    public record Operator(String name, Work work) {}

    /**
     * Adds up what happened.
     *
     * @param steps in order of time; those of the whole span
     * @param zone in which a day begins
     */
    public static Throughput of(List<BatchStep> steps, ZoneId zone) {
        Map<LocalDate, Work> days = new TreeMap<>();
        Map<String, Work> operators = new TreeMap<>();
        Map<String, Instant> begun = new HashMap<>();
        Work total = Work.NONE;
        for (BatchStep step : steps) {
            Work work = work(step, begun);
            if (work.equals(Work.NONE)) {
                continue;
            }
            days.merge(LocalDate.ofInstant(step.by().at(), zone), work, Work::plus);
            operators.merge(step.by().name(), work, Work::plus);
            total = total.plus(work);
        }
        return new Throughput(
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                operators.entrySet().stream()
                        .map(operator -> new Operator(operator.getKey(), operator.getValue()))
                        .toList(),
                total);
    }

    private static Work work(BatchStep step, Map<String, Instant> begun) {
        Instant at = step.by().at();
        switch (step.kind()) {
            case OPENED, TAKEN -> begun.put(step.batchId(), at);
            case SCANNED -> {
                Duration took = Duration.between(begun.getOrDefault(step.batchId(), at), at);
                boolean known = !took.isZero() && took.compareTo(LONGEST) <= 0;
                return new Work(step.pages(), 1, known ? step.pages() : 0, known ? took : Duration.ZERO, 0, 0);
            }
            case CHECKED, PAGES_REJECTED -> {
                return new Work(0, 0, 0, Duration.ZERO, step.pages(), step.faulty());
            }
            case RETURNED, INDEXED, RELEASED, ARCHIVED, PUT_BACK, DISCARDED, DESTROYED -> {
                // No work on pages.
            }
        }
        return Work.NONE;
    }
}
