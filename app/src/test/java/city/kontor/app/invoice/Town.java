package city.kontor.app.invoice;

import city.kontor.app.Settings;
import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.AttentionList;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.shell.Desktop;
import city.kontor.app.theme.Look;
import city.kontor.directory.DirectoryFeature;
import city.kontor.invoice.InvoiceFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at the whole desktop, in front of a small city. Made on the JavaFX thread. */
final class Town {
    final Desk desk;
    final Desktop desktop;
    final Faults faults = new Faults();
    final Tasks tasks = Tasks.onFxThread(faults);

    /** What the dialogs for files answer. */
    final List<Path> chosen = new ArrayList<>();

    Town(City city, Path folder, Look look, String personId) throws Exception {
        desk = city.desk(personId, tasks::onUi);
        InvoiceParts parts = city.parts(desk, tasks);
        desktop = new Desktop(new Desktop.Parts(
                request -> new SignIn.Result.Refused(),
                session -> city.workplaces(parts),
                List.of(InvoiceFeature.class, DirectoryFeature.class),
                new Settings(folder),
                look,
                tasks,
                faults,
                new ChosenFiles(chosen),
                city.clock()));
        desktop.enter(new Session(
                desk.actor().orElseThrow(),
                parts.sync(),
                new AttentionList(),
                new InvoiceSearch(desk, () -> Texts.of(Language.GERMAN))));
    }
}
