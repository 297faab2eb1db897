package city.kontor.app.scan;

import city.kontor.app.Fx;
import city.kontor.app.Settings;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.screens.ScreenShots;
import city.kontor.app.screens.Shot;
import city.kontor.app.session.AttentionList;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import city.kontor.app.shell.Desktop;
import city.kontor.app.theme.Look;
import city.kontor.capture.mail.MailAccount;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.kernel.Actor;
import city.kontor.testbed.MailServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** Takes the scan station's pictures: java ... ScanShots FOLDER [small]. */
public final class ScanShots {
    private final Path data;
    private final Look look;
    private final Faults faults = new Faults();
    private final Tasks tasks = Tasks.onFxThread(faults);
    private final Station station;
    private final Station empty;
    private final Station mailed;

    private ScanShots(Path data, Look look) {
        this.data = data;
        this.look = look;
        faults.whenReported(fault -> System.err.println(fault));
        station = new Station(data.resolve("station"), tasks, Texts.of(Language.GERMAN));
        mailed = new Station(data.resolve("mailed"), tasks, Texts.of(Language.GERMAN));
        empty = new Station(data.resolve("empty"), tasks, Texts.of(Language.GERMAN));
    }

    public static void main(String[] arguments) throws Exception {
        Fx.start();
        Look look = Fx.call(Look::new);
        var shots = new ScanShots(Files.createTempDirectory("scan-shots"), look);
        shots.fill();
        shots.collect();
        var sizes = arguments.length > 1 ? ScreenShots.Size.ALL.subList(0, 1) : ScreenShots.Size.ALL;
        new ScreenShots(look, Path.of(arguments[0]))
                .take(
                        List.of(
                                Shot.of("scan-empty", () -> shots.desktop(shots.empty)),
                                Shot.of("scan", () -> shots.desktop(shots.station, 0)),
                                Shot.of("scan-pages", () -> shots.desktop(shots.station, 2)),
                                Shot.of("scan-mail", () -> shots.desktop(shots.mailed, 0))),
                        sizes);
        System.exit(0);
    }

    /** Documents of a mail, collected from a real mail server. */
    private void collect() throws Exception {
        Fx.run(mailed.model::open);
        var invoice = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
        Path paper = Samples.pdf(data.resolve("in"), "Rechnung Oktober.pdf", 5, SampleLayout.MUNICIPAL);
        try (MailServer server = MailServer.start(data)) {
            server.deliver(MailServer.mail(
                    "Unsere Rechnungen für Oktober",
                    MailServer.file("Rechnung Oktober.pdf", "application/pdf", Files.readAllBytes(paper)),
                    MailServer.file("rechnung.xml", "application/xml", invoice.ubl())));
            var account = new MailAccount(
                    "127.0.0.1", server.plainPort(), MailAccount.Security.NONE, MailServer.USER, "INBOX");
            Fx.run(() -> mailed.mail.collect(account, MailServer.PASSWORD));
            Patience.until(() -> mailed.model.documents().size() == 2
                    && mailed.model.documents().stream().noneMatch(d -> d.state() == DocumentState.READING));
            Fx.run(mailed.mail::end);
        }
    }

    private void fill() throws Exception {
        Path in = data.resolve("in");
        Fx.run(station.model::open);
        var files = List.of(
                Samples.tiff(in, "Scan_0001.tif", 11, SampleLayout.DIN_B_CLASSIC),
                Samples.tiff(in, "Scan_0002.tif", 21, SampleLayout.CRAFT_MIXED),
                Samples.tiff(in, "Scan_0003.tif", 3, SampleLayout.TWO_PAGES),
                Samples.pdf(in, "Rechnung.pdf", 5, SampleLayout.MUNICIPAL),
                Files.write(in.resolve("Angebot Sanierung.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7'}));
        Fx.run(() -> station.model.add(files));
        Patience.until(() -> station.model.documents().size() == 4
                && station.model.documents().stream().noneMatch(d -> d.state() == DocumentState.READING));
    }

    private Parent desktop(Station shown, int document) {
        shown.model.selectedProperty().set(Optional.of(shown.model.documents().get(document)));
        return desktop(shown);
    }

    private Parent desktop(Station shown) {
        var sync = new SyncStatus();
        sync.update(new SyncState(true, 0, Optional.of(Station.NOW.minusSeconds(20))));
        var desktop = new Desktop(new Desktop.Parts(
                request -> new SignIn.Result.Refused(),
                session -> List.of(new Workplace(
                        "scan",
                        ScanStationScreen.class,
                        Feather.PRINTER,
                        actor -> true,
                        kit -> new ScanStationScreen(kit, shown.model, shown.scanner, shown.watch, shown.mail),
                        new SimpleIntegerProperty(0))),
                List.of(),
                new Settings(data),
                look,
                tasks,
                faults,
                new SystemFileDialogs(),
                InstantSource.fixed(Station.NOW)));
        desktop.enter(new Session(
                new Actor("p1", "Scanstation", List.of()), sync, new AttentionList(), (words, limit) -> List.of()));
        desktop.go(Place.of("scan"));
        return desktop.root();
    }
}
