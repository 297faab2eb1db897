package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.kit.Place;
import city.kontor.app.theme.Look;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Discount;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.PlannedPart;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.TreasuryQueries;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** One invoice from the clerk's list to the released payment run, by the keyboards of seven people. */
class InvoiceJourneyTest {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private City city;
    private Look look;
    private Path folder;

    @BeforeAll
    static void display() {
        Fx.start();
    }

    @BeforeEach
    void found(@TempDir Path directory) {
        folder = directory;
        city = new City(directory);
        look = Fx.call(Look::new);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void leadsAnInvoiceFromTheClerkToTheBank() {
        String id = city.register(
                1,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
        city.accounts(id, City.ANNA);
        city.morning();

        visit(City.ANNA, Place.of("work", id));
        press("invoice-primary");
        state(id, InvoiceState.FACTS_CONFIRMED);
        Fx.await(() -> find("#next-step")
                .filter(node -> node instanceof Labeled label && label.getText().contains("31 KomHVO"))
                .isPresent());
        assertThat(find("#invoice-primary").orElseThrow().isDisabled()).isTrue();

        visit(City.BERND, Place.of("work", id));
        press("invoice-primary");
        state(id, InvoiceState.AMOUNT_CONFIRMED);

        visit(City.CARLA, Place.of("work", id));
        press("invoice-primary");
        confirm();
        state(id, InvoiceState.ORDERED);

        visit(City.JOST, Place.of("work", id));
        press("invoice-primary");
        state(id, InvoiceState.BOOKED);

        city.run("run", id);
        visit(City.KARLA, Place.of("runs", "run"));
        press("run-primary");
        run(PaymentRun.State.CLOSED);
        press("run-primary");
        confirm();
        run(PaymentRun.State.FIRST_RELEASED);
        Fx.await(() -> find("#run-refusal").isPresent());

        visit(City.LUTZ, Place.of("runs", "run"));
        press("run-primary");
        confirm();
        run(PaymentRun.State.RELEASED);
        state(id, InvoiceState.PAID);
    }

    @Test
    void aDiscountThatNearlyExpiresComesFirstAndIsWonWhenItIsOrderedInTime() {
        String calm = city.register(
                3, SampleLayout.DIN_B_CLASSIC, Optional.of(City.TODAY.plusDays(2)), Optional.empty(), "Streusalz");
        LocalDate ends = BankCalendar.onOrAfter(City.TODAY.plusDays(1));
        String urgent = city.register(
                4,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(25)),
                Optional.of(new Discount(200, ends)),
                "Asphaltarbeiten");
        for (String id : List.of(calm, urgent)) {
            city.accounts(id, City.ANNA);
            city.done(
                    City.ANNA,
                    new ClerkCommand.ConfirmFacts(
                            City.WORKS, id, city.invoice(id).revision()));
            city.done(
                    City.BERND,
                    new ClerkCommand.ConfirmAmount(
                            City.WORKS, id, city.invoice(id).revision()));
        }
        city.morning();

        visit(City.CARLA, Place.of("work"));
        Fx.await(() -> firstRow().contains("Asphaltarbeiten") && firstRow().contains("Skonto bis"));
        Fx.robot().type(KeyCode.ENTER);
        press("invoice-primary");
        confirm();
        state(urgent, InvoiceState.ORDERED);

        visit(City.JOST, Place.of("work", urgent));
        press("invoice-primary");
        state(urgent, InvoiceState.BOOKED);
        city.run("run", urgent);
        PaymentRun run = city.read(dsl -> new TreasuryQueries(dsl).run("run").orElseThrow());
        assertThat(run.items().getFirst().discountCents()).isPositive();
        assertThat(run.totalCents()).isLessThan(city.invoice(urgent).grossCents());
    }

    @Test
    void aStatementIsTakenInAndWhatItLeavesOpenIsAssignedByHand() throws Exception {
        String id = city.register(
                5,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
        city.accounts(id, City.ANNA);
        city.done(
                City.ANNA,
                new ClerkCommand.ConfirmFacts(City.WORKS, id, city.invoice(id).revision()));
        city.done(
                City.BERND,
                new ClerkCommand.ConfirmAmount(City.WORKS, id, city.invoice(id).revision()));
        city.done(
                City.CARLA,
                new ClerkCommand.OrderPayment(City.WORKS, id, city.invoice(id).revision()));
        city.done(
                City.JOST,
                new TreasuryCommand.Book(City.WORKS, id, city.invoice(id).revision()));
        city.run("run", id);
        city.done(City.KARLA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "run"));
        city.done(City.KARLA, new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "run", city.file("run")));
        city.done(City.LUTZ, new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "run", city.file("run")));
        city.morning();
        PaymentItem item = city.read(dsl -> new TreasuryQueries(dsl).run("run").orElseThrow())
                .items()
                .getFirst();
        Path file = Files.writeString(folder.resolve("auszug.xml"), statement(item));
        Town town = visit(City.JOST, Place.of("statements"));
        town.chosen.add(file);
        Fx.await(() -> find("#part-primary").isPresent());
        Fx.run(() -> ((Button) find("#part-primary").orElseThrow()).fire());
        // The amount fits and so does the number: what it is for is ticked already.
        press("entry-primary");
        state(id, InvoiceState.SETTLED);
        Fx.await(() -> find("#entry-primary").filter(Node::isVisible).isEmpty() || shows("Nichts offen"));
    }

    @Test
    void theClerkPlansARetentionAndTwoInstalments() {
        String id = city.register(
                6,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
        city.accounts(id, City.ANNA);
        city.morning();
        long gross = city.invoice(id).grossCents();

        visit(City.ANNA, Place.of("work", id));
        press("parts-plan");
        Fx.await(() -> find("#parts-percent").isPresent());
        FxRobot robot = Fx.robot();
        robot.clickOn("#parts-percent").write("5").type(KeyCode.TAB);
        robot.clickOn("#parts-reason").write("Sicherheit bis zur Abnahme");
        press("parts-add");
        Fx.await(() -> find("#parts-amount-2").isPresent());
        // What the first leaves belongs to the second; until then the plan cannot be given.
        robot.doubleClickOn("#parts-amount-1")
                .type(KeyCode.HOME)
                .press(KeyCode.SHIFT)
                .type(KeyCode.END);
        robot.release(KeyCode.SHIFT).write("1,00").type(KeyCode.TAB);
        Fx.await(() -> find(".dialog-card .accent").filter(Node::isDisabled).isPresent());
        press("parts-share");
        confirm();

        Fx.await(() -> city.invoice(id).parts().size() == 3);
        List<Long> amounts =
                city.invoice(id).parts().stream().map(InvoicePart::amountCents).toList();
        long retained = PlannedPart.share(gross, 500);
        assertThat(amounts.getLast()).isEqualTo(retained);
        assertThat(amounts.get(0) + amounts.get(1)).isEqualTo(gross - retained);
        assertThat(amounts.get(0)).isEqualTo((gross - retained) / 2);
        Fx.await(() -> shows("Sicherheitseinbehalt 5,00 %"));
    }

    /** What a bank writes that lost the end-to-end id on the way. */
    private static String statement(PaymentItem item) {
        String amount = BigDecimal.valueOf(item.amountCents(), 2).toPlainString();
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Id>S-1</Id><ElctrncSeqNb>212</ElctrncSeqNb><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>
                <NtryDtls><TxDtls><RmtInf><Ustrd>RG %s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>""".formatted(CityFounding.IBAN, amount, amount, item.invoiceNumber());
    }

    /** All words of the first row of the list. */
    private static String firstRow() {
        return Fx.robot().lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getIndex() == 0)
                .flatMap(row -> Fx.robot().from(row).lookup(".label").queryAllAs(Labeled.class).stream())
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aClickCountsAlthoughNewsOfTheInvoiceArriveWhileTheButtonIsDown() {
        String id = city.register(
                2,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
        city.accounts(id, City.ANNA);
        city.morning();
        Town town = visit(City.ANNA, Place.of("work", id));
        Fx.await(() ->
                find("#invoice-primary").filter(node -> !node.isDisabled()).isPresent());

        FxRobot robot = Fx.robot();
        robot.moveTo("#invoice-primary").press(MouseButton.PRIMARY);
        town.desk.give(
                new ClerkCommand.AddNote(city.invoice(id).scope(), id, "Kam gerade mit der Post", Optional.empty()));
        Fx.await(() -> shows("Kam gerade mit der Post"));
        robot.release(MouseButton.PRIMARY);

        state(id, InvoiceState.FACTS_CONFIRMED);
    }

    private static boolean shows(String text) {
        return Fx.robot()
                .lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .tryQuery()
                .isPresent();
    }

    private Town visit(String person, Place place) {
        Town town = Fx.call(() -> new Town(city, folder, look, person));
        Fx.show(
                () -> {
                    town.desktop.go(place);
                    return town.desktop.root();
                },
                look,
                WIDTH,
                HEIGHT);
        return town;
    }

    /** Waits until the button may be pressed, and presses it. */
    private static void press(String id) {
        Fx.await(() -> find("#" + id).filter(node -> !node.isDisabled()).isPresent());
        Fx.run(() -> ((Button) find("#" + id).orElseThrow()).fire());
    }

    /** Presses the button that a question has set as its default. */
    private static void confirm() {
        Fx.await(() -> find(".dialog-card").isPresent());
        Fx.run(() -> Fx.robot().lookup(".dialog-card .button").queryAllAs(Button.class).stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void state(String id, InvoiceState wanted) {
        Fx.await(() -> city.invoice(id).state() == wanted);
    }

    private void run(PaymentRun.State wanted) {
        Fx.await(() -> city.read(dsl -> new TreasuryQueries(dsl).run("run").orElseThrow())
                        .state()
                == wanted);
    }

    private static Optional<Node> find(String selector) {
        return Fx.robot().lookup(selector).queryAll().stream().findFirst();
    }
}
