package city.kontor.app.batch;

import city.kontor.app.desk.DeskValue;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.Formats;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Stage;
import city.kontor.scanning.Throughput;
import city.kontor.scanning.store.BatchQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How much is scanned, how much of it rejected, and what waits. */
final class ThroughputModel implements Following {
    /** The days that are looked at, with today. */
    enum Period {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        YEAR(365);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        LocalDate from(LocalDate today) {
            return today.minusDays(days - 1L);
        }
    }

    /**
     * What waits in one stage.
     *
     * @param oldest when the one was begun that waits longest; empty where none waits
     */
    record Waiting(Stage stage, int batches, int pages, Optional<Instant> oldest) {}

    /** What is shown. */
    record News(Throughput throughput, List<Waiting> waiting) {
        News {
            waiting = List.copyOf(waiting);
        }
    }

    private final BatchParts parts;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final DeskValue<News> news;
    private boolean following;

    ThroughputModel(BatchParts parts, String loading) {
        this.parts = parts;
        news = new DeskValue<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new News(Throughput.of(List.of(), Formats.ZONE), List.of()),
                this::read);
        period.addListener((property, before, now) -> {
            if (following) {
                news.follow();
            }
        });
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ReadOnlyObjectProperty<News> newsProperty() {
        return news.property();
    }

    @Override
    public void follow() {
        following = true;
        news.follow();
    }

    @Override
    public void rest() {
        following = false;
        news.rest();
    }

    private News read() {
        LocalDate today = parts.today();
        Instant from = period.get().from(today).atStartOfDay(Formats.ZONE).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(Formats.ZONE).toInstant();
        return parts.desk().read(rows -> {
            var queries = new BatchQueries(rows);
            List<Batch> open = queries.open();
            return new News(
                    Throughput.of(queries.steps(from, until), Formats.ZONE),
                    List.of(Stage.SCAN, Stage.CHECK, Stage.INDEX, Stage.RELEASE).stream()
                            .map(stage -> waiting(stage, open))
                            .toList());
        });
    }

    private static Waiting waiting(Stage stage, List<Batch> open) {
        List<Batch> there =
                open.stream().filter(batch -> batch.stage() == stage).toList();
        return new Waiting(
                stage,
                there.size(),
                there.stream().mapToInt(batch -> batch.work().pages()).sum(),
                there.stream().map(batch -> batch.signatures().opened().at()).min(Instant::compareTo));
    }
}
