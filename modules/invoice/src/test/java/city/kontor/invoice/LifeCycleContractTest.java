package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.SCHOOLS;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleContractTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void anInvoiceGoesFromThePostToTheBankStatement(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.done(ANNA, Office.registering("i1", InvoiceScopes.POST, Office.data("4711")));
            assertThat(office.invoice("i1").state()).isEqualTo(InvoiceState.RECEIVED);
            assertThat(office.invoice("i1").registerNumber()).contains("RE-2026-000001");
            office.done(ANNA, new ClerkCommand.RouteInvoice(InvoiceScopes.POST, "i1", WORKS, Optional.empty(), ""));
            assertThat(office.invoice("i1").scope()).isEqualTo(WORKS);
            office.bring("i2", InvoiceState.SETTLED, Office.data("4712"));
            InvoiceDetail detail = detail(office, "i2");
            assertThat(detail.invoice().state()).isEqualTo(InvoiceState.SETTLED);
            assertThat(detail.bookingNumber()).contains("BU-2026-000001");
            assertThat(detail.runNumber()).contains("ZL-2026-000001");
            assertThat(detail.invoice().paidCents()).contains(119_000L);
            assertThat(detail.captured()).hasSize(1);
            assertThat(detail.invoice().signatures()).containsOnlyKeys(Step.FACTS, Step.AMOUNT, Step.ORDER, Step.BOOK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewGivesNoOfficialNumberAndTheServerCountsWithoutGaps(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.preview(ANNA, Office.registering("p", WORKS, Office.data("1")));
            assertThat(office.invoice("p").registerNumber()).isEmpty();
            office.register("a", Office.data("2"));
            assertThat(office.refused(ANNA, Office.registering("a", WORKS, Office.data("2"))))
                    .isEqualTo("invoice.exists");
            office.register("b", Office.data("3"));
            office.sleep(365);
            office.register("c", Office.data("4"));
            assertThat(office.invoice("a").registerNumber()).contains("RE-2026-000001");
            assertThat(office.invoice("b").registerNumber()).contains("RE-2026-000002");
            assertThat(office.invoice("c").registerNumber()).contains("RE-2027-000001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQueryTakesTheInvoiceToAnotherDepartmentAndBackAsItWas(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.bring("i1", InvoiceState.FACTS_CONFIRMED, Office.data("4711"));
            office.done(
                    ANNA, new ClerkCommand.AddNote(WORKS, "i1", "dringend", Optional.of(LocalDate.of(2026, 11, 9))));
            office.done(ANNA, new ClerkCommand.AskDepartment(WORKS, "i1", SCHOOLS, "Wer hat bestellt?"));
            assertThat(office.lastChanges)
                    .filteredOn(change -> !change.table().name().equals("invoice_query"))
                    .hasSize(4)
                    .allSatisfy(change -> assertThat(
                                    change.table().scope(change.after().orElseThrow()))
                            .isEqualTo(SCHOOLS.id()));
            assertThat(open(office)).hasSize(1);
            assertThat(office.refused(ANNA, new ClerkCommand.ConfirmAmount(WORKS, "i1", "x")))
                    .isEqualTo("invoice.moved");
            office.done(ANNA, new ClerkCommand.AnswerQuery(SCHOOLS, "i1", "Das Schulamt."));
            assertThat(office.invoice("i1").state()).isEqualTo(InvoiceState.FACTS_CONFIRMED);
            assertThat(office.invoice("i1").scope()).isEqualTo(WORKS);
            assertThat(open(office)).isEmpty();
            InvoiceDetail detail = detail(office, "i1");
            assertThat(detail.queries().getFirst().answer()).contains("Das Schulamt.");
            assertThat(detail.invoice().lines()).hasSize(1);
            assertThat(detail.notes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void creditNotesAreNettedInTheRun(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.bring("i1", InvoiceState.BOOKED, Office.data("4711"));
            office.bring("i2", InvoiceState.BOOKED, Office.data("G-1", -10_000, -1_900));
            office.run("r", "i2");
            assertThat(office.refused(Office.DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "r")))
                    .isEqualTo("run.creditExceeds");
            office.done(Office.DORA, new TreasuryCommand.AddToRun(InvoiceScopes.TREASURY, "r", List.of("i1")));
            office.release("r");
            PaymentRun run = office.payments("r");
            assertThat(run.totalCents()).isEqualTo(107_100);
            assertThat(run.state()).isEqualTo(PaymentRun.State.RELEASED);
            assertThat(city.kontor.invoice.sepa.PaymentFile.sha256(city.kontor.invoice.sepa.PaymentFile.bytes(run)))
                    .isEqualTo(office.file("r"));
            office.done(
                    Office.DORA,
                    new TreasuryCommand.SettleRun(InvoiceScopes.TREASURY, "r", office.today(), 107_100, "18/2"));
            assertThat(office.invoice("i1").state()).isEqualTo(InvoiceState.SETTLED);
            assertThat(office.invoice("i2").state()).isEqualTo(InvoiceState.SETTLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedNewBankAccountVoidsTheOrdersToTheOldOne(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.bring("i1", InvoiceState.BOOKED, Office.data("4711"));
            office.done(
                    ANNA,
                    new MasterDataCommand.ProposeIban(
                            Scope.CITY, "k1", Office.OTHER_IBAN, Optional.empty(), "Brief vom 1.11."));
            assertThat(office.refused(ANNA, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN)))
                    .isEqualTo("duty.iban");
            office.done(Office.BERT, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN));
            assertThat(office.invoice("i1").state()).isEqualTo(InvoiceState.AMOUNT_CONFIRMED);
            assertThat(office.invoice("i1").signatures()).containsOnlyKeys(Step.FACTS, Step.AMOUNT);
            assertThat(office.refused(Office.CLEO, new ClerkCommand.OrderPayment(WORKS, "i1", office.revision("i1"))))
                    .isEqualTo("invoice.ibanDiffers");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameDocumentIsSuspectedAndMustBeDecidedBeforeFactsAreConfirmed(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.register("i1", Office.data("RE-0815"));
            office.register("i2", Office.data("0815"));
            Suspicion suspicion = office.invoice("i2").suspicion().orElseThrow();
            assertThat(suspicion.invoiceId()).isEqualTo("i1");
            assertThat(suspicion.match()).isEqualTo(DuplicateMatch.NUMBER_AMOUNT_DATE);
            office.assign("i2");
            assertThat(office.refused(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "i2", office.revision("i2"))))
                    .isEqualTo("invoice.suspicionOpen");
            office.done(ANNA, new ClerkCommand.MarkDuplicate(WORKS, "i2", "i1"));
            assertThat(office.invoice("i2").state()).isEqualTo(InvoiceState.DUPLICATE);
            office.done(ANNA, new ClerkCommand.NotADuplicate(WORKS, "i2", "zweite Teillieferung"));
            assertThat(office.invoice("i2").state()).isEqualTo(InvoiceState.CHECKING);
            office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "i2", office.revision("i2")));
            List<Map.Entry<InvoiceSummary, DuplicateMatch>> alike =
                    office.read(dsl -> new InvoiceQueries(dsl).duplicates("i2"));
            assertThat(alike).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmationGivenOnAnOldRevisionNamesWhoChangedWhat(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.bring("i1", InvoiceState.CHECKING, Office.data("4711"));
            office.assign("i1");
            String seen = office.revision("i1");
            office.done(
                    Office.BERT,
                    new ClerkCommand.CorrectFields(WORKS, "i1", seen, Office.data("4711", 90_000, 17_100)));
            Decision decision = office.give(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "i1", seen));
            assertThat(((Decision.Rejected) decision).reason().key()).isEqualTo("invoice.changed.fields");
            assertThat(((Decision.Rejected) decision).reason().arguments()).contains("bert", "02.11.2026");
        }
    }

    private static List<InvoiceDetail.Query> open(Office office) {
        return office.read(dsl -> new InvoiceQueries(dsl).openQueries(WORKS));
    }

    private static InvoiceDetail detail(Office office, String id) {
        return office.read(dsl -> new InvoiceQueries(dsl).detail(id).orElseThrow());
    }
}
