package city.kontor.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.kontor.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static BatchStep step(String batch, StepKind kind, String name, String at, int pages, int faulty) {
        return new BatchStep(
                batch + kind,
                batch,
                kind,
                new Signature(name, name, Optional.empty(), Instant.parse(at)),
                pages,
                faulty,
                "",
                "");
    }

    @Test
    void addsUpDaysAndPeopleAndLeavesForgottenBatchesOutOfTheTime() {
        var all = Throughput.of(
                List.of(
                        step("a", StepKind.OPENED, "Selma", "2026-11-02T08:00:00Z", 0, 0),
                        step("a", StepKind.SCANNED, "Selma", "2026-11-02T08:30:00Z", 300, 0),
                        step("a", StepKind.PAGES_REJECTED, "Timo", "2026-11-02T09:00:00Z", 15, 2),
                        step("a", StepKind.CHECKED, "Timo", "2026-11-02T09:30:00Z", 15, 0),
                        step("b", StepKind.OPENED, "Timo", "2026-11-02T10:00:00Z", 0, 0),
                        step("b", StepKind.SCANNED, "Timo", "2026-11-03T23:30:00Z", 40, 0)),
                BERLIN);
        assertThat(all.total().pages()).isEqualTo(340);
        assertThat(all.total().pagesPerHour()).hasValue(600);
        assertThat(all.total().faultyShare()).hasValue(2 / 30.0);
        assertThat(all.days())
                .extracting(Throughput.Day::date)
                .containsExactly(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 4));
        assertThat(all.operators())
                .extracting(
                        Throughput.Operator::name, operator -> operator.work().pages())
                .containsExactly(tuple("Selma", 300), tuple("Timo", 40));
    }
}
