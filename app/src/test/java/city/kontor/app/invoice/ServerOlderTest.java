package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.Settings;
import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskMaker;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.SignIn;
import city.kontor.app.shell.Desktop;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.InvoiceFeature;
import city.kontor.invoice.store.InvoiceQueries;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** The server comes back from a backup and knows less than a desktop; the person decides, and loses nothing given. */
class ServerOlderTest extends CityJourney {
    @Test
    void loadsTheOlderStateAfreshOnThePersonsWordAndKeepsWhatWaits() throws Exception {
        register(1);
        Path backup = city.backup();
        register(2);
        city.morning();
        Desk desk = city.desk(City.ANNA, tasks::onUi);
        open(desk);
        Fx.await(() -> says("#sync-indicator", "Aktuell"));

        city.cut = true;
        desk.give(new ClerkCommand.AddNote(City.WORKS, "invoice-01", "Lieferschein fehlt", Optional.empty()));
        city.restore(backup);
        city.cut = false;
        Fx.await(() -> says("#sync-indicator", "Server wurde zurückgesetzt"));
        assertThat(knows(desk, "invoice-02"))
                .as("nothing changes before the person decides")
                .isTrue();

        robot.clickOn("#sync-indicator");
        Fx.await(() -> robot.lookup("#server-older-load").tryQuery().isPresent());
        robot.clickOn("#server-older-load");
        Fx.await(() -> shows("Daten vom Server neu laden?"));
        robot.clickOn(".dialog-card .accent");

        Fx.await(() -> says("#sync-indicator", "Aktuell"));
        Fx.await(() -> shows("Alles geklärt"));
        assertThat(knows(desk, "invoice-01")).isTrue();
        assertThat(knows(desk, "invoice-02")).isFalse();
        assertThat(city.read(dsl -> new InvoiceQueries(dsl).detail("invoice-01").orElseThrow())
                        .notes())
                .anyMatch(note -> note.text().equals("Lieferschein fehlt"));
    }

    private void register(int seed) {
        city.register(
                seed,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(12)),
                Optional.empty(),
                "Asphaltarbeiten");
    }

    private void open(Desk desk) {
        Fx.show(
                () -> {
                    var desktop = new Desktop(new Desktop.Parts(
                            request -> new SignIn.Result.Refused(),
                            session -> city.workplaces(city.parts(desk, tasks)),
                            List.of(InvoiceFeature.class),
                            new Settings(folder),
                            look,
                            tasks,
                            new Faults(),
                            new SystemFileDialogs(),
                            city.clock()));
                    desktop.enter(DeskMaker.session(
                            desk, city.suite.features(), city.codec, () -> Texts.of(Language.GERMAN), tasks));
                    return desktop.root();
                },
                look,
                1366,
                768);
    }

    private boolean knows(Desk desk, String invoiceId) {
        return desk.read(dsl -> new InvoiceQueries(dsl).invoice(invoiceId)).isPresent();
    }

    private boolean says(String selector, String text) {
        return robot.lookup(selector)
                .tryQuery()
                .filter(node ->
                        node instanceof Labeled labeled && labeled.getText().equals(text))
                .isPresent();
    }
}
