package city.kontor.invoice;

import static city.kontor.invoice.InvoiceScopes.TREASURY;
import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static city.kontor.invoice.Office.CLEO;
import static city.kontor.invoice.Office.DORA;
import static city.kontor.invoice.Office.EMIL;
import static city.kontor.invoice.Office.FINN;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.camt.CamtFiles;
import city.kontor.invoice.camt.CamtReader;
import city.kontor.invoice.store.BudgetQueries;
import city.kontor.invoice.store.DuePayment;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.KeyFigureQueries;
import city.kontor.invoice.store.KeyFigures;
import city.kontor.invoice.store.PartSums;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import city.kontor.invoice.store.WorkQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invoices that are paid in parts: what is retained, and instalments. The invoices come to 1,190.00 euro. */
class PartsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 20);
    private static final PlannedPart REST = PlannedPart.instalment(113_050, DUE);
    private static final PlannedPart RETAINED = PlannedPart.retained(5_950, UNTIL, "Mängel am Belag");
    private static final BudgetKey ROADS = new BudgetKey(2026, "12.01.01", "5221");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsRetainedStaysOpenUntilTwoPeopleReleaseItAndIsPaidOnce(Engine engine) throws Exception {
        try (var office = furnished(engine)) {
            booked(office, "a", RETAINED, REST);
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 0, 119_000));
            assertThat(due(office)).containsExactly("a.part.2");
            assertThat(office.refused(DORA, creating(office, "run", "a"))).isEqualTo("parts.oneByOne");
            assertThat(office.refused(DORA, creating(office, "run", "a.part.1")))
                    .isEqualTo("parts.held");
            office.run("run", "a.part.2");
            office.release("run");
            assertThat(office.payments("run").totalCents()).isEqualTo(113_050);
            assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.BOOKED);
            assertThat(sums(office)).isEqualTo(new PartSums(2, 113_050, 5_950, 0, Optional.of(UNTIL)));
            assertThat(openCents(office)).isEqualTo(5_950);
            assertThat(work(office, ANNA)).doesNotContain(WorkKind.RETENTION_DUE, WorkKind.PUT_IN_RUN);
            assertThat(office.refused(ANNA, asking(1, Optional.empty()))).isEqualTo("parts.retainedUntil");

            office.sleep(60);
            assertThat(work(office, ANNA)).contains(WorkKind.RETENTION_DUE);
            assertThat(work(office, DORA)).doesNotContain(WorkKind.RETENTION_DUE);
            assertThat(office.refused(DORA, asking(1, Optional.empty()))).isEqualTo("duty.bookFacts");
            assertThat(office.refused(CLEO, granting(1))).isEqualTo("parts.releaseFirst");
            office.done(ANNA, asking(1, Optional.empty()));
            assertThat(work(office, CLEO)).contains(WorkKind.GRANT_RELEASE);
            for (Actor barred : List.of(ANNA, BERT, DORA)) {
                assertThat(work(office, barred)).doesNotContain(WorkKind.GRANT_RELEASE);
            }
            assertThat(office.refused(ANNA, granting(1))).isEqualTo("duty.confirmOrder");
            assertThat(office.refused(BERT, granting(1))).isEqualTo("duty.confirmOrder");
            assertThat(office.refused(DORA, granting(1))).isEqualTo("duty.bookOrder");
            Actor small = Office.holding("hugo", Office.limited(InvoiceRights.ORDER, WORKS, 5_000));
            assertThat(office.refused(small, granting(1))).isEqualTo("invoice.limitExceeded");
            office.done(CLEO, granting(1));
            assertThat(office.refused(CLEO, granting(1))).isEqualTo("parts.open");

            office.run("again", "a.part.1");
            assertThat(office.refused(DORA, creating(office, "third", "a.part.1")))
                    .isEqualTo("parts.moved");
            office.done(DORA, new TreasuryCommand.CloseRun(TREASURY, "again"));
            assertThat(office.refused(CLEO, new TreasuryCommand.ReleaseRun(TREASURY, "again", office.file("again"))))
                    .isEqualTo("duty.orderRelease");
            office.done(EMIL, new TreasuryCommand.ReleaseRun(TREASURY, "again", office.file("again")));
            office.done(FINN, new TreasuryCommand.ReleaseRun(TREASURY, "again", office.file("again")));
            assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.PAID);
            assertThat(office.refused(DORA, creating(office, "third", "a.part.1")))
                    .isEqualTo("invoice.state.paid");

            take(office, 1, CamtFiles.entry("R1", -113_050, CamtFiles.payment(endToEnd(office, "run"), "A")));
            take(office, 2, CamtFiles.entry("R2", -5_950, CamtFiles.payment(endToEnd(office, "again"), "A")));
            assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.SETTLED);
            assertThat(office.invoice("a").paidCents()).contains(119_000L);
            assertThat(office.payments("again").state()).isEqualTo(PaymentRun.State.SETTLED);
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 0, 119_000));
        }
    }

    @Test
    void beforeItsDayWhatIsRetainedIsPaidOnlyAgainstAGuarantee() {
        try (var office = furnished(Engine.SQLITE)) {
            booked(office, "a", RETAINED.withGuarantee(), REST);
            assertThat(office.refused(ANNA, asking(1, Optional.of(" ")))).isEqualTo("parts.guaranteeMissing");
            office.done(ANNA, asking(1, Optional.of("Sparkasse, Nr. 4711")));
            assertThat(office.refused(ANNA, asking(1, Optional.of("x")))).isEqualTo("parts.releaseAsked");
            office.done(CLEO, granting(1));
            assertThat(office.invoice("a").part(1).orElseThrow().guarantee()).contains("Sparkasse, Nr. 4711");
            office.done(CLEO, new PartCommand.WithdrawRelease(WORKS, "a", 1, "Bürgschaft zurückgezogen"));
            assertThat(office.refused(DORA, creating(office, "run", "a.part.1")))
                    .isEqualTo("parts.held");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void instalmentsAreRunReturnedAndSettledOneByOne(Engine engine) throws Exception {
        try (var office = furnished(engine)) {
            booked(office, "a", instalment(1), instalment(2), instalment(3));
            assertThat(due(office)).containsExactly("a.part.1", "a.part.2", "a.part.3");
            office.run("run", "a.part.1", "a.part.2");
            assertThat(office.payments("run").items())
                    .extracting(PaymentItem::endToEndId)
                    .containsExactly("RE-2026-000001-1-ZL-2026-000001", "RE-2026-000001-2-ZL-2026-000001");
            office.done(DORA, new TreasuryCommand.RemoveFromRun(TREASURY, "run", "a.part.2", "später"));
            office.done(DORA, new TreasuryCommand.AddToRun(TREASURY, "run", List.of("a.part.2")));
            office.release("run");
            String second = office.payments("run").items().get(1).endToEndId();
            take(office, 1, CamtFiles.entry("R1", -40_000, CamtFiles.payment(endToEnd(office, "run"), "A")));
            take(office, 2, CamtFiles.entry("R2", 40_000, CamtFiles.returned(second, "AC04", "Konto erloschen")));
            assertThat(states(office))
                    .containsExactly(InvoicePart.State.SETTLED, InvoicePart.State.OPEN, InvoicePart.State.OPEN);
            assertThat(openCents(office)).isEqualTo(79_000);
            assertThat(office.refused(DORA, withdrawingBooking())).isEqualTo("parts.begun");

            office.done(
                    ANNA,
                    new MasterDataCommand.ProposeIban(
                            Scope.CITY, "k1", Office.OTHER_IBAN, Optional.empty(), "Rückruf"));
            office.done(BERT, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN));
            assertThat(states(office))
                    .containsExactly(InvoicePart.State.SETTLED, InvoicePart.State.HELD, InvoicePart.State.HELD);
            assertThat(office.invoice("a").signature(Step.ORDER)).isPresent();
            for (int part : List.of(2, 3)) {
                office.done(ANNA, asking(part, Optional.empty()));
                office.done(
                        CLEO,
                        new PartCommand.GrantRelease(
                                WORKS,
                                "a",
                                part,
                                office.invoice("a").part(part).orElseThrow().amountCents()));
            }
            office.run("again", "a.part.2", "a.part.3");
            assertThat(office.payments("again").items())
                    .extracting(PaymentItem::iban)
                    .containsOnly(Office.OTHER_IBAN);
            office.release("again");
            office.done(DORA, new TreasuryCommand.SettleRun(TREASURY, "again", office.today(), 79_000, "3/1"));
            assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.SETTLED);
        }
    }

    @Test
    void aNewPlanVoidsWhatWasConfirmedAndTheOrderIsOnlyAboutTheRest() {
        try (var office = furnished(Engine.SQLITE)) {
            office.bring("a", InvoiceState.AMOUNT_CONFIRMED, Office.data("A"));
            office.done(ANNA, planning(office, RETAINED, REST));
            assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.CHECKING);
            assertThat(office.lastEvents.get(1))
                    .isInstanceOfSatisfying(ClerkEvent.ConfirmationsVoided.class, voided -> {
                        assertThat(voided.steps()).containsExactly(Step.FACTS, Step.AMOUNT);
                        assertThat(voided.cause()).isEqualTo(VoidCause.PARTS_PLANNED);
                    });
            confirm(office, "a");
            assertThat(office.lastEvents.getFirst())
                    .isInstanceOfSatisfying(
                            ClerkEvent.PaymentOrdered.class,
                            ordered -> assertThat(ordered.amountCents()).isEqualTo(113_050));
            office.done(ANNA, planning(office));
            assertThat(office.invoice("a").parts()).isEmpty();
            confirm(office, "a");
            office.done(DORA, new TreasuryCommand.Book(WORKS, "a", office.revision("a")));
            assertThat(due(office)).containsExactly("a");
        }
    }

    @Test
    void thePartsMakeTheWholeAmount() {
        try (var office = furnished(Engine.SQLITE)) {
            office.register("a", Office.data("A"));
            office.assign("a");
            assertThat(office.refused(ANNA, planning(office, RETAINED, instalment(1))))
                    .isEqualTo("parts.off");
            assertThat(office.refused(ANNA, planning(office, PlannedPart.instalment(119_000, DUE))))
                    .isEqualTo("parts.one");
            assertThat(office.refused(ANNA, planning(office, REST, PlannedPart.retained(5_950, UNTIL, " "))))
                    .isEqualTo("parts.retentionReason");
            assertThat(office.refused(ANNA, planning(office, RETAINED, PlannedPart.retained(113_050, UNTIL, "x"))))
                    .isEqualTo("parts.allRetained");
            var percent = new PlannedPart(
                    InvoicePart.Kind.RETENTION, 5_950, Optional.of(1_000L), UNTIL, "Gewährleistung", false);
            assertThat(office.refused(ANNA, planning(office, REST, percent))).isEqualTo("parts.percent");
            office.done(ANNA, planning(office, RETAINED, REST));
            office.done(
                    ANNA,
                    new ClerkCommand.CorrectFields(
                            WORKS, "a", office.revision("a"), Office.data("A", 200_000, 38_000)));
            office.assign("a");
            assertThat(office.refused(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", office.revision("a"))))
                    .isEqualTo("parts.off");
        }
    }

    private Office furnished(Engine engine) {
        var office = new Office(engine, directory);
        office.furnish();
        office.done(
                ANNA, new BudgetCommand.PutBudgets(Scope.CITY, List.of(new BudgetCommand.Planned(ROADS, 500_000)), ""));
        return office;
    }

    private static void booked(Office office, String id, PlannedPart... parts) {
        office.bring(id, InvoiceState.CHECKING, Office.data("A"));
        office.done(ANNA, planning(office, parts));
        confirm(office, id);
        office.done(DORA, new TreasuryCommand.Book(WORKS, id, office.revision(id)));
    }

    private static void confirm(Office office, String id) {
        office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, id, office.revision(id)));
        office.done(BERT, new ClerkCommand.ConfirmAmount(WORKS, id, office.revision(id)));
        office.done(CLEO, new ClerkCommand.OrderPayment(WORKS, id, office.revision(id)));
    }

    private static PlannedPart instalment(int number) {
        return PlannedPart.instalment(number == 3 ? 39_000 : 40_000, DUE.plusMonths(number));
    }

    private static PartCommand planning(Office office, PlannedPart... parts) {
        return new PartCommand.PlanParts(WORKS, "a", office.revision("a"), List.of(parts));
    }

    private static PartCommand asking(int part, Optional<String> guarantee) {
        return new PartCommand.AskRelease(WORKS, "a", part, "Mängel beseitigt", guarantee);
    }

    private static PartCommand granting(int part) {
        return new PartCommand.GrantRelease(WORKS, "a", part, 5_950);
    }

    private static ClerkCommand withdrawingBooking() {
        return new ClerkCommand.WithdrawConfirmation(WORKS, "a", Step.BOOK, "Irrtum");
    }

    private static TreasuryCommand creating(Office office, String run, String id) {
        return new TreasuryCommand.CreatePaymentRun(
                TREASURY, run, BankCalendar.onOrAfter(office.today()), "giro", List.of(id));
    }

    private static void take(Office office, int number, String entry) throws Exception {
        byte[] file = CamtFiles.file("DE75512108001245126199", number, 10_000_000, entry);
        office.done(
                DORA,
                new StatementCommand.ImportStatement(
                        TREASURY,
                        "auszug.xml",
                        CamtReader.read(new ByteArrayInputStream(file)).getFirst()));
    }

    private static String endToEnd(Office office, String run) {
        return office.payments(run).items().getFirst().endToEndId();
    }

    private static List<InvoicePart.State> states(Office office) {
        return office.invoice("a").parts().stream().map(InvoicePart::state).toList();
    }

    private static List<String> due(Office office) {
        return office.read(dsl -> new TreasuryQueries(dsl)
                .booked(office.today(), 9).stream().map(DuePayment::id).toList());
    }

    private static PartSums sums(Office office) {
        return office.read(dsl ->
                new InvoiceQueries(dsl).summary("a").orElseThrow().parts().orElseThrow());
    }

    private static long openCents(Office office) {
        return office.read(dsl -> new KeyFigureQueries(
                        dsl, DUE.withDayOfYear(1), DUE, Optional.of(WORKS), office.today())
                .figures().open().stream().mapToLong(KeyFigures.Amount::cents).sum());
    }

    private static List<WorkKind> work(Office office, Actor actor) {
        return office.read(dsl -> new WorkQueries(dsl, actor, office.today())
                .items(9).stream().map(WorkItem::kind).toList());
    }

    private static Budget budget(Office office) {
        return office.read(dsl -> new BudgetQueries(dsl).find(ROADS)).orElseThrow();
    }
}
