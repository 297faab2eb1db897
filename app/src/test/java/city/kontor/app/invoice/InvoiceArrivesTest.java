package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.sample.SampleLayout;
import city.kontor.efile.Appraisal;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FileLine;
import city.kontor.efile.FilingSource;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.store.EfileQueries;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.InvoiceState;
import city.kontor.kernel.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the features' reaction does, by the real judge: an invoice finds its way into a file without anybody's hand. */
class InvoiceArrivesTest {
    private static final PlanEntry PAYMENTS = new PlanEntry(
            "p20",
            Optional.empty(),
            "20",
            "Rechnungen",
            "",
            Optional.of(10),
            Optional.of(Appraisal.DESTROY),
            Optional.empty(),
            true);

    private City city;

    @BeforeEach
    void found(@TempDir Path folder) {
        city = new City(folder);
        city.role("registry", "carla", Scope.CITY, "efile.register", "efile.plan");
        city.done(City.CARLA, new PlanCommand.ImportPlan(Scope.CITY, List.of(PAYMENTS)));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void anOrderedInvoiceGetsItsCaseInTheFileOfItsDepartmentAndYear() {
        rule(Optional.of("p20"));
        String first = ordered(1);
        String second = ordered(2);

        FileLine line = files().getFirst();
        EFile file = line.file();
        assertThat(file.scope()).isEqualTo(City.WORKS);
        assertThat(file.fields()).containsEntry(Field.TITLE, "Rechnungen 2026");
        assertThat(file.number()).isPresent();
        assertThat(files()).hasSize(1);
        List<Case> cases = cases(file.id());
        assertThat(cases).extracting(Case::id).containsExactlyInAnyOrder(first, second);
        Case one = cases.stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(one.number()).isPresent();
        assertThat(one.fields())
                .containsEntry(
                        Field.FOREIGN_NUMBER,
                        city.invoice(first).registerNumber().orElseThrow());
        List<Document> documents = ask(queries -> queries.documents(first));
        assertThat(documents)
                .isNotEmpty()
                .allMatch(document -> document.number().isPresent());
        assertThat(documents.getFirst().content().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aRejectedInvoiceIsFiledAndItsCaseIsClosed() {
        rule(Optional.of("p20"));
        String id = registered(3);
        city.done(
                City.ANNA,
                new ClerkCommand.RejectToSender(
                        City.WORKS, id, city.invoice(id).revision(), "Leistung nicht erbracht"));
        FileLine line = files().getFirst();
        assertThat(cases(line.file().id())).singleElement().matches(one -> !one.isOpen());
    }

    @Test
    void aClosedFileIsFollowedByAnotherAndWithoutARuleNothingArrives() {
        String before = ordered(4);
        assertThat(files()).isEmpty();
        rule(Optional.of("p20"));
        String id = registered(5);
        city.done(
                City.ANNA,
                new ClerkCommand.RejectToSender(City.WORKS, id, city.invoice(id).revision(), "Doppelt berechnet"));
        EFile first = files().getFirst().file();
        city.done(City.CARLA, new FileCommand.CloseFile(City.WORKS, first.id()));
        String next = ordered(6);
        assertThat(files())
                .hasSize(2)
                .filteredOn(line -> line.file().isOpen())
                .singleElement()
                .satisfies(line -> assertThat(cases(line.file().id()))
                        .extracting(Case::id)
                        .containsExactly(next)
                        .doesNotContain(before));
    }

    private void rule(Optional<String> entryId) {
        city.done(City.CARLA, new PlanCommand.PutFiling(Scope.CITY, FilingSource.INVOICE, entryId));
    }

    private String registered(int seed) {
        String id = city.register(
                seed,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
        city.accounts(id, City.ANNA);
        return id;
    }

    private String ordered(int seed) {
        String id = registered(seed);
        city.done(
                City.ANNA,
                new ClerkCommand.ConfirmFacts(City.WORKS, id, city.invoice(id).revision()));
        city.done(
                City.BERND,
                new ClerkCommand.ConfirmAmount(City.WORKS, id, city.invoice(id).revision()));
        city.done(
                City.CARLA,
                new ClerkCommand.OrderPayment(City.WORKS, id, city.invoice(id).revision()));
        assertThat(city.invoice(id).state()).isEqualTo(InvoiceState.ORDERED);
        return id;
    }

    private List<FileLine> files() {
        return ask(queries -> queries.recent(10));
    }

    private List<Case> cases(String fileId) {
        return ask(queries -> queries.cases(fileId));
    }

    private <T> T ask(Function<EfileQueries, T> question) {
        return city.read(dsl -> question.apply(new EfileQueries(dsl)));
    }
}
