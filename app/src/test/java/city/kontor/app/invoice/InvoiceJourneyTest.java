package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.kit.Place;
import city.kontor.app.theme.Look;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.store.TreasuryQueries;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
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
