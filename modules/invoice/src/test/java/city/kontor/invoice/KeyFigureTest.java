package city.kontor.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.store.FigureRows;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.KeyFigureQueries;
import city.kontor.invoice.store.KeyFigures;
import city.kontor.testbed.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFigureTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void figuresFollowFromTheRowsAndOpenThem(Engine engine) throws Exception {
        try (var office = new Office(engine, Files.createDirectories(directory.resolve(engine.name())))) {
            office.furnish();
            LocalDate day = LocalDate.of(2026, 11, 10);
            var won = new Terms(Optional.of(day.plusDays(20)), Optional.of(new Discount(200, day)));
            var lost = new Terms(Optional.of(day.plusDays(20)), Optional.of(new Discount(200, day.minusDays(9))));
            office.bring("won", InvoiceState.PAID, Office.data("1").with(won));
            office.bring("lost", InvoiceState.CHECKING, Office.data("2").with(lost));
            office.bring("back", InvoiceState.REJECTED, Office.data("3"));
            office.bring("open", InvoiceState.CHECKING, Office.data("4").with(won));
            office.read(dsl -> {
                var queries = new KeyFigureQueries(
                        dsl, day.withDayOfYear(1), day, Optional.of(Office.WORKS), LocalDate.of(2026, 11, 5));
                KeyFigures figures = queries.figures();
                assertThat(figures.steps())
                        .extracting(KeyFigures.StepTime::stage)
                        .containsExactly(KeyFigures.Stage.values());
                assertThat(figures.steps()).allMatch(step -> step.count() == 1 && step.medianMillis() > 0);
                assertThat(figures.discounts())
                        .containsExactly(
                                new KeyFigures.Amount("WON", 1, 2_380),
                                new KeyFigures.Amount("LOST", 1, 2_380),
                                new KeyFigures.Amount("OPEN", 1, 2_380));
                assertThat(figures.reasons()).containsExactly(new KeyFigures.Amount("nicht bestellt", 1, 119_000));
                assertThat(figures.open().getFirst()).isEqualTo(new KeyFigures.Amount("WEEK", 2, 238_000));
                assertThat(ids(queries, FigureRows.Kind.DISCOUNT, "WON")).containsExactly("won");
                assertThat(ids(queries, FigureRows.Kind.STEP, "ALL")).containsExactly("won");
                assertThat(ids(queries, FigureRows.Kind.OPEN, "WEEK")).containsExactlyInAnyOrder("lost", "open");
                assertThat(ids(queries, FigureRows.Kind.REASON, "nicht bestellt"))
                        .containsExactly("back");
                return Boolean.TRUE;
            });
        }
    }

    private static List<String> ids(KeyFigureQueries queries, FigureRows.Kind kind, String key) {
        return queries.rows(new FigureRows(kind, key), 0, 10).rows().stream()
                .map(InvoiceSummary::id)
                .toList();
    }
}
