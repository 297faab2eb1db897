package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.RegisterFilter;
import city.kontor.invoice.store.RegisterProof;
import city.kontor.invoice.store.RegisterQueries;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import city.kontor.invoice.store.WorkQueries;
import city.kontor.kernel.Scope;
import city.kontor.store.Proof;
import city.kontor.testbed.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterTest {
    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyNumberIsThereWhateverBecameOfTheInvoice(Engine engine) throws IOException {
        office.close();
        office = new Office(engine, Files.createDirectories(directory.resolve(engine.name())));
        office.furnish();
        office.bring("a", InvoiceState.CANCELLED, Office.data("1"));
        office.bring("b", InvoiceState.REJECTED, Office.data("2"));
        office.bring("c", InvoiceState.DUPLICATE, Office.data("3"));
        office.bring("d", InvoiceState.PAID, Office.data("4"));
        RegisterProof proof = office.read(dsl -> new RegisterQueries(dsl).proof(2026));
        assertThat(proof.gapless()).isTrue();
        assertThat(proof.count()).isEqualTo(5);
        assertThat(proof.highest()).isEqualTo(5);
        List<Integer> years = office.read(dsl -> new RegisterQueries(dsl).years());
        assertThat(years).containsExactly(2026);
        assertThat(numbers(RegisterFilter.ALL))
                .containsExactly(
                        "RE-2026-000005", "RE-2026-000004", "RE-2026-000003", "RE-2026-000002", "RE-2026-000001");
    }

    @Test
    void aGapIsFoundInTheMiddleAndAtTheEnd() {
        for (int i = 1; i <= 6; i++) {
            office.register("i" + i, Office.data("N" + i));
        }
        office.database.change(dsl -> dsl.execute(
                "DELETE FROM invoice WHERE register_number IN ('RE-2026-000002', 'RE-2026-000003', 'RE-2026-000006')"));
        RegisterProof proof = office.read(dsl -> new RegisterQueries(dsl).proof(2026));
        assertThat(proof.missing()).containsExactly(new RegisterProof.Range(2, 3), new RegisterProof.Range(6, 6));
        assertThat(proof.missingCount()).isEqualTo(3);
        assertThat(proof.gapless()).isFalse();
        assertThat(office.<List<Proof>>read(dsl -> new InvoiceFeature().proofs(dsl)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.holds()).isFalse();
                    assertThat(told.words().key()).isEqualTo("verify.registerGap");
                });
    }

    @Test
    void theRegisterIsNarrowedByStatePlaceAndUrgency() {
        office.register("late", Office.data("1").with(Terms.due(LocalDate.of(2026, 11, 1))));
        office.register("far", Office.data("2").with(Terms.due(LocalDate.of(2027, 3, 1))));
        office.bring("done", InvoiceState.REJECTED, Office.data("3").with(Terms.due(LocalDate.of(2026, 11, 1))));
        var urgent = new RegisterFilter(
                "",
                Optional.of(2026),
                Set.of(),
                Optional.of(Office.WORKS),
                Optional.of(office.today()),
                RegisterFilter.Sort.DUE_DATE,
                false);
        assertThat(numbers(urgent)).containsExactly("RE-2026-000001");
    }

    @Test
    void theHeadIsToldOfWhatLiesTooLongAsTheCityDecided() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        office.register("late", Office.data("1").with(Terms.due(friday)));
        office.register(
                "ends",
                Office.data("2")
                        .with(new Terms(
                                Optional.of(LocalDate.of(2026, 12, 1)),
                                Optional.of(new Discount(200, LocalDate.of(2026, 11, 3))))));
        office.register("calm", Office.data("3"));
        assertThat(told()).containsExactly("ends");
        office.done(ANNA, new MasterDataCommand.PutDeadlines(Scope.CITY, new DeadlineRule(0, 0)));
        assertThat(told()).containsExactly("late");
        office.done(ANNA, new MasterDataCommand.PutDeadlines(Scope.CITY, new DeadlineRule(5, 5)));
        assertThat(told()).containsExactly("ends");
        assertThat(office.refused(ANNA, new MasterDataCommand.PutDeadlines(Scope.CITY, new DeadlineRule(-1, 5))))
                .isEqualTo("deadlines.wrong");
    }

    private List<String> told() {
        return office
                .read(dsl -> new WorkQueries(dsl, CLEO, LocalDate.of(2026, 11, 2)).items(WorkKind.ESCALATED, 10))
                .stream()
                .map(WorkItem::subject)
                .toList();
    }

    private List<String> numbers(RegisterFilter filter) {
        return office.read(dsl -> new RegisterQueries(dsl).list(filter, 0, 50)).rows().stream()
                .map(InvoiceSummary::registerNumber)
                .map(Optional::orElseThrow)
                .toList();
    }
}
