package city.kontor.app.gallery;

import city.kontor.app.Settings;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.AttentionItem;
import city.kontor.app.session.AttentionList;
import city.kontor.app.session.SearchHit;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import city.kontor.app.shell.Desktop;
import city.kontor.app.theme.Look;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The whole desktop with workplaces made of the kit's controls: what tests drive and pictures show. */
public final class Gallery {
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    public final AttentionList kept = new AttentionList();
    public final ObservableList<AttentionItem> attention = kept.items();
    public final SyncStatus sync = new SyncStatus();
    public final Faults faults = new Faults();
    public final Tasks tasks = Tasks.onFxThread(faults);
    public final Look look;
    public final Desktop desktop;

    public Gallery(Path folder, Look look, int rows) {
        this.look = look;
        sync.update(new SyncState(true, 0, Optional.of(NOW.minusSeconds(20))));
        desktop = new Desktop(new Desktop.Parts(
                this::signIn,
                session -> workplaces(rows),
                List.of(Gallery.class),
                new Settings(folder),
                look,
                tasks,
                faults,
                new SystemFileDialogs(),
                InstantSource.fixed(NOW)));
    }

    public Session session() {
        return new Session(new Actor("p1", "Sachbearbeitung Eins", List.of()), sync, kept, this::find);
    }

    private List<Workplace> workplaces(int rows) {
        var model = new PagedList<>("Rechnungen laden", new Bills(rows), tasks);
        return List.of(
                workplace("work", Feather.INBOX, 12, kit -> new BillsScreen(kit, model)),
                new Workplace(
                        "secret",
                        Gallery.class,
                        Feather.LOCK,
                        actor -> actor.name().isEmpty(),
                        CaptureScreen::new,
                        new SimpleIntegerProperty()),
                workplace("capture", Feather.EDIT_3, 3, CaptureScreen::new),
                workplace(
                        "empty",
                        Feather.PRINTER,
                        0,
                        kit -> new BillsScreen(kit, new PagedList<>("Rechnungen laden", new Bills(0), tasks))));
    }

    private static Workplace workplace(String key, Ikon icon, int count, Function<Kit, Screen> screen) {
        return new Workplace(key, Gallery.class, icon, actor -> true, screen, new SimpleIntegerProperty(count));
    }

    private List<SearchHit> find(String words, int limit) {
        return List.of(new SearchHit(
                Feather.FILE_TEXT,
                "Rechnung RE-2026-10007",
                "Elektro Berg GmbH, 2.258,48 €",
                Place.of("work", "bill-3")));
    }

    private SignIn.Result signIn(SignIn.Request request) {
        if (request.newPassword().isPresent()) {
            return request.newPassword().get().length() < 8
                    ? new SignIn.Result.Unfit("Das Passwort braucht mindestens 8 Zeichen.")
                    : new SignIn.Result.SignedIn(session(), false);
        }
        return switch (request.password()) {
            case "einmal" -> new SignIn.Result.MustChange();
            case "richtig" -> new SignIn.Result.SignedIn(session(), false);
            case "offline" -> new SignIn.Result.SignedIn(session(), true);
            case "gesperrt" -> new SignIn.Result.LockedOut(Optional.of(NOW.plusSeconds(900)));
            default -> new SignIn.Result.Refused();
        };
    }

    /** One refused action, as the server's answer would leave it. */
    public static AttentionItem refused(String number, String reasonKey) {
        return new AttentionItem(
                "c-" + number,
                NOW.minusSeconds(7200),
                "Rechnung " + number + " rechnerisch richtig zeichnen",
                List.of(
                        new AttentionItem.Input("Rechnungssteller", "Tiefbau Hagemann & Söhne"),
                        new AttentionItem.Input("Betrag", "12.480,00 €"),
                        new AttentionItem.Input("Bemerkung", "Aufmaß geprüft, Abschlag Nr. 3")),
                Reason.of(reasonKey, "Sachbearbeitung Zwei"),
                Optional.of(Place.of("work", "bill-3")));
    }
}
