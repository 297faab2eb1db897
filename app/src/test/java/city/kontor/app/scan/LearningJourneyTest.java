package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.desk.Desk;
import city.kontor.app.invoice.City;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.sample.PeculiarInvoices;
import city.kontor.capture.sample.PeculiarLayout;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.learning.store.LearningQueries;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A correction at the station, its release, and the next invoice of the same supplier, over real rows and rules. */
class LearningJourneyTest {
    private static final Recipient RECIPIENT = Recipient.department("Bereich Tiefbau");

    private static Look look;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private City city;
    private Desk desk;
    private Station station;
    private StationWindow window;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void open() throws Exception {
        Tasks tasks = Tasks.onFxThread(new Faults());
        Texts texts = Texts.of(Language.GERMAN);
        city = new City(Files.createDirectories(folder.resolve("city")));
        city.morning();
        desk = city.desk("scan", tasks::onUi);
        station = Fx.call(() -> new Station(folder.resolve("station"), tasks, texts, desk));
        window = new StationWindow(station, tasks, texts, look, 1366, 768);
        Fx.run(() -> station.model.open());
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window.stage::hide);
        station.close();
        city.close();
    }

    @Test
    void readsTheNextInvoiceRightAfterOneCorrection() throws IOException {
        SampleInvoice first = PeculiarInvoices.create(1, 0, PeculiarLayout.OWN_WORDS, RECIPIENT);
        DocumentModel document = take("erste.pdf", first);
        assertThat(document.field(FieldName.INVOICE_NUMBER).value()).isEmpty();

        type(FieldName.INVOICE_NUMBER, first.values().getOrDefault(FieldName.INVOICE_NUMBER, ""));
        Fx.run(() -> first.values()
                .forEach((name, value) -> document.field(name).valueProperty().set(value)));
        release();

        Patience.until(() -> !learned().isEmpty());
        Fx.await(() -> window.notices
                .latest()
                .get()
                .filter(notice -> notice.text().startsWith("Gelernt: Rechnungsnummer"))
                .isPresent());
        SupplierRow supplier = learned().getFirst();
        assertThat(supplier.name()).isEqualTo(first.seller());
        assertThat(supplier.fields()).anySatisfy(field -> {
            assertThat(field.field()).isEqualTo("invoiceNumber");
            assertThat(field.teacher()).isEqualTo("Selma Scan");
        });

        SampleInvoice next = PeculiarInvoices.create(1, 1, PeculiarLayout.OWN_WORDS, RECIPIENT);
        DocumentModel second = take("zweite.pdf", next);
        for (FieldName name :
                List.of(FieldName.INVOICE_NUMBER, FieldName.ISSUE_DATE, FieldName.DUE_DATE, FieldName.GROSS_TOTAL)) {
            assertThat(second.field(name).value())
                    .as(name.key())
                    .isEqualTo(next.values().get(name));
        }
        assertThat(second.readingProperty().get().orElseThrow().lines())
                .as("its items")
                .isNotEmpty();

        release();
        Patience.until(() -> learned().getFirst().helped() == 1);
    }

    @Test
    void learnsNothingOfWhatWasTakenBack() throws IOException {
        DocumentModel document = take("erste.pdf", PeculiarInvoices.create(1, 0, PeculiarLayout.OWN_WORDS, RECIPIENT));
        var readings = document.readingsProperty().get().orElseThrow();
        type(FieldName.ISSUE_DATE, "01.02.2026");
        Fx.run(() -> document.field(FieldName.ISSUE_DATE)
                .valueProperty()
                .set(readings.get(FieldName.ISSUE_DATE).map(FieldValue::value).orElse("")));
        release();

        Patience.until(() -> station.model.documents().isEmpty());
        assertThat(learned()).isEmpty();
    }

    private List<SupplierRow> learned() {
        return desk.read(dsl -> new LearningQueries(dsl).suppliers());
    }

    private DocumentModel take(String name, SampleInvoice invoice) throws IOException {
        Path file = Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), invoice.pdf());
        Fx.run(() -> station.model.add(List.of(file)));
        Patience.until(() -> station.model.documents().size() == 1
                && station.model.documents().getFirst().hasFields()
                && !station.model.intake().busyProperty().get());
        return station.model.documents().getFirst();
    }

    private void type(FieldName name, String text) {
        Fx.run(() -> editor(name).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
    }

    private TextField editor(FieldName name) {
        return (TextField) Optional.ofNullable(window.stage.getScene().getRoot().lookup("#field-" + name.key()))
                .orElseThrow();
    }

    /** Ctrl+Enter, and yes to whatever is asked. */
    private void release() {
        DocumentModel document = station.model.documents().getFirst();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.await(() -> document.state() == DocumentState.RELEASING
                || robot.lookup(".dialog-card").tryQuery().isPresent()
                || station.model.documents().isEmpty());
        if (robot.lookup(".dialog-card").tryQuery().isPresent()) {
            robot.push(KeyCode.ENTER);
        }
        Patience.until(() -> station.model.documents().isEmpty());
    }
}
