package city.kontor.invoice.store;

import static city.kontor.invoice.Office.SCHOOLS;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.Heading;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.Office;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LikelyDepartmentTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void asksTheLeitwegIdThenTheOrderThenTheSeller(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            register(office, "i1", WORKS, "N1", "04011000-1-03", "B-1");
            register(office, "i2", SCHOOLS, "N2", "", "B-2");
            register(office, "i3", InvoiceScopes.POST, "N3", "04011000-9-99", "B-3");

            assertThat(likely(office, "04011000-1-03", "B-2")).hasValue(WORKS);
            assertThat(likely(office, "", "B-1")).hasValue(WORKS);
            assertThat(likely(office, "", "B-2")).hasValue(SCHOOLS);
            // The central post is no department; what is known of the seller counts, and its newest went to the
            // schools.
            assertThat(likely(office, "04011000-9-99", "B-3")).hasValue(SCHOOLS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeitwegIdOfTheWholeCityLeadsNowhere(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            register(office, "i1", SCHOOLS, "N1", "04011000-1-03", "B-1");
            register(office, "i2", WORKS, "N2", "04011000-1-03", "B-2");
            assertThat(likely(office, "04011000-1-03", "B-1")).hasValue(SCHOOLS);
        }
    }

    private static void register(Office office, String id, Scope scope, String number, String leitwegId, String order) {
        office.done(Office.ANNA, Office.registering(id, scope, data(number, leitwegId, order)));
    }

    private static Optional<Scope> likely(Office office, String leitwegId, String order) {
        return office.read(dsl -> new InvoiceQueries(dsl).likelyDepartment(data("new", leitwegId, order)));
    }

    private static InvoiceData data(String number, String leitwegId, String order) {
        InvoiceData data = Office.data(number);
        return data.with(new Heading(
                Optional.of(number),
                data.heading().issueDate(),
                Optional.of(order),
                Optional.of(leitwegId).filter(id -> !id.isEmpty()),
                Optional.empty(),
                Optional.empty()));
    }
}
