package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import city.kontor.capture.Box;
import city.kontor.capture.FieldName;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class ScanStationScreenTest {
    private static Look look;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Station station;
    private StationWindow window;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void open() {
        Tasks tasks = Tasks.onFxThread(new Faults());
        Texts texts = Texts.of(Language.GERMAN);
        station = Fx.call(() -> new Station(folder.resolve("station"), tasks, texts));
        window = new StationWindow(station, tasks, texts, look, 1150, 718);
        Fx.run(() -> station.model.open());
    }

    @AfterEach
    void close() {
        Fx.run(window.stage::hide);
        station.close();
    }

    /** Data alone is shown as the invoice first, a hybrid as its page; a press goes from one to the other. */
    @Test
    void showsTheInvoiceBehindThePage() throws IOException {
        var sample = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
        add("rechnung.xml", sample.ubl());
        Fx.await(() -> station.model.selectedProperty().get().isPresent() && window.isShown("#einvoice-find"));
        add("rechnung.pdf", sample.pdf());
        Fx.await(() -> station.model.documents().size() == 2
                && station.model.documents().getLast().eInvoiceProperty().get().isPresent());
        Fx.run(() -> station.model
                .selectedProperty()
                .set(Optional.of(station.model.documents().getLast())));
        Fx.await(() -> !window.isShown("#einvoice-find") && window.isShown("#show-e-invoice"));
        robot.clickOn("#show-e-invoice");
        Fx.await(() -> window.isShown("#einvoice-find"));
    }

    private void add(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Fx.run(() -> station.model.add(List.of(file)));
    }

    @Test
    void showsWhereAFieldWasReadAndFillsItFromThePage() throws IOException {
        DocumentModel document = take(SampleLayout.DIN_B_CLASSIC);
        focus(FieldName.INVOICE_NUMBER);
        Fx.await(() -> lookup(".page-focus").isVisible());
        String number = document.field(FieldName.INVOICE_NUMBER).value();
        Fx.run(() -> editor(FieldName.INVOICE_NUMBER).clear());
        assertThat(document.field(FieldName.INVOICE_NUMBER).standing()).isEqualTo(FieldStanding.MISSING);

        robot.clickOn(Fx.call(() -> onScreen(
                document,
                document.field(FieldName.INVOICE_NUMBER)
                        .readingProperty()
                        .get()
                        .orElseThrow()
                        .box())));
        Fx.await(() -> document.field(FieldName.INVOICE_NUMBER).value().equals(number));
        assertThat(document.field(FieldName.INVOICE_NUMBER).isConfirmed()).isTrue();
    }

    @Test
    void complainsWhileTyping() throws IOException {
        DocumentModel document = take(SampleLayout.DIN_B_CLASSIC);
        focus(FieldName.GROSS_TOTAL);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("12,34");
        Fx.await(() -> document.field(FieldName.GROSS_TOTAL).standing() == FieldStanding.WRONG);
        assertThat(robot.lookup(".field-message").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).startsWith("Netto "));
    }

    @Test
    void worksWithKeysAlone() throws IOException {
        take(SampleLayout.TWO_PAGES);
        Fx.run(() -> lookup("#pages").requestFocus());
        robot.push(KeyCode.END);
        Fx.await(() -> station.model
                .selectedPageProperty()
                .get()
                .equals(Optional.of(document().pages().get(1))));
        PageModel second = document().pages().get(1);
        robot.push(KeyCode.ALT, KeyCode.UP);
        Fx.await(() -> document().pages().getFirst().equals(second));
        robot.push(KeyCode.ALT, KeyCode.BACK_SPACE);
        Fx.await(() -> document().pages().get(1).equals(second));
        Fx.run(() -> station.model.selectedPageProperty().set(Optional.of(second)));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        Fx.await(() -> station.model.documents().size() == 2);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        Fx.await(() -> station.model.documents().size() == 1);
        Patience.until(() ->
                document().hasFields() && !station.model.intake().busyProperty().get());

        Fx.run(() -> lookup("#documents").requestFocus());
        robot.push(KeyCode.ENTER);
        Fx.await(() -> window.stage.getScene().getFocusOwner() instanceof TextField);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.await(() -> document().state() == DocumentState.RELEASING
                || robot.lookup(".dialog-card").tryQuery().isPresent());
        if (robot.lookup(".dialog-card").tryQuery().isPresent()) {
            robot.push(KeyCode.ENTER);
        }
        Patience.until(() -> station.model.documents().isEmpty());
        assertThat(station.released).hasSize(1);
        Fx.await(() -> lookup("#start").isVisible());
    }

    @Test
    void asksBeforeADuplicateIsReleased() throws IOException {
        DocumentModel document = take(SampleLayout.SIDEBAR);
        station.twins.put(
                document.field(FieldName.INVOICE_NUMBER).value(),
                new KnownInvoices.Twin(KnownInvoices.Likeness.SAME_NUMBER, "2026-000017", "earlier"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isEmpty());
        assertThat(station.model.documents()).containsExactly(document);
    }

    @Test
    void everythingIsReachableInTheSmallWindow() throws IOException {
        take(SampleLayout.MUNICIPAL);
        Fx.run(() -> {
            Scene scene = window.stage.getScene();
            scene.getRoot().layout();
            for (String id : List.of("#documents", "#pages", "#page", "#department")) {
                var bounds = lookup(id).localToScene(lookup(id).getLayoutBounds());
                assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(-1);
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(scene.getWidth() + 1);
            }
        });
    }

    private DocumentModel document() {
        return station.model.documents().getFirst();
    }

    private DocumentModel take(SampleLayout layout) throws IOException {
        Path file = Samples.pdf(folder.resolve("in"), "Rechnung.pdf", 1, layout);
        Fx.run(() -> station.model.add(List.of(file)));
        Patience.until(() -> station.model.documents().size() == 1
                && document().hasFields()
                && !station.model.intake().busyProperty().get());
        return document();
    }

    private TextField editor(FieldName name) {
        return (TextField) lookup("#field-" + name.key());
    }

    private void focus(FieldName name) {
        Fx.run(() -> editor(name).requestFocus());
    }

    private Node lookup(String selector) {
        return Optional.ofNullable(window.stage.getScene().getRoot().lookup(selector))
                .orElseThrow();
    }

    /** Where the middle of a box of the page, given in its pixels at 300 dpi, lies on the screen. */
    private Point2D onScreen(DocumentModel document, Box box) {
        Node shadow = lookup(".page-shadow");
        Bounds bounds = shadow.localToScreen(shadow.getLayoutBounds());
        var text = document.pages()
                .getFirst()
                .readingProperty()
                .get()
                .orElseThrow()
                .text();
        double scale = bounds.getWidth() / text.width();
        return new Point2D(
                bounds.getMinX() + (box.x() + box.width() / 2.0) * scale,
                bounds.getMinY() + (box.y() + box.height() / 2.0) * scale);
    }
}
