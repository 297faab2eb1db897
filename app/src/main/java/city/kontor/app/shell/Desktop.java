package city.kontor.app.shell;

import city.kontor.app.Settings;
import city.kontor.app.kit.Dialogs;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Notices;
import city.kontor.app.kit.Overlay;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.theme.Look;
import city.kontor.app.theme.ZoomPane;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** All that the window contains: first the sign-in, then the shell; built anew when the language changes. */
public final class Desktop {
    /**
     * What the programs hand in.
     *
     * @param features one class of each feature, for the words of its refusals
     * @param workplaces the workplaces of a session, in the order of the sidebar
     */
    public record Parts(
            SignIn signIn,
            Function<Session, List<Workplace>> workplaces,
            List<Class<?>> features,
            Settings settings,
            Look look,
            Tasks tasks,
            Faults faults,
            FileDialogs files,
            InstantSource clock) {}

    private final Parts parts;
    private final Overlay overlay = new Overlay();
    private final StackPane place = new StackPane();
    private final Parent root;
    private final BooleanProperty narrowSidebar;
    private Language language;
    private Optional<Visit> visit = Optional.empty();
    private Optional<Shell> shell = Optional.empty();

    /** A signed-in person's stay: survives a change of language. */
    private record Visit(Session session, List<Workplace> workplaces, History history) {}

    public Desktop(Parts parts) {
        this.parts = parts;
        Settings settings = parts.settings();
        language = settings.language();
        Look look = parts.look();
        look.themeProperty().set(settings.theme());
        look.zoomProperty().set(settings.zoom());
        look.themeProperty().addListener((property, before, now) -> settings.theme(now));
        look.zoomProperty().addListener((property, before, now) -> settings.zoom(now.doubleValue()));
        narrowSidebar = new SimpleBooleanProperty(settings.narrowSidebar());
        narrowSidebar.addListener((property, before, now) -> settings.narrowSidebar(now));
        var layers = new StackPane(place, overlay.view());
        layers.getStyleClass().add("desktop");
        root = new ZoomPane(layers, look.zoomProperty());
        // On the scene and not on the root: what had the keyboard may be gone, as a button that was pressed and has no
        // more use, and keys then reach no node at all.
        EventHandler<KeyEvent> keys = this::key;
        root.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
        parts.faults().whenReported(fault -> Platform.runLater(() -> new Dialogs(overlay, texts()).fault(fault)));
        Locale.setDefault(language.locale());
        showSignIn();
    }

    /** The root of the window's scene. */
    public Parent root() {
        return root;
    }

    /** Takes the signed-in person there; nothing happens before someone signed in. */
    public void go(Place where) {
        shell.ifPresent(shown -> shown.go(where));
    }

    /**
     * Shows the shell of that session, as after a sign-in.
     *
     * @return where to say something to the person
     */
    public Notices enter(Session session) {
        visit = Optional.of(new Visit(session, parts.workplaces().apply(session), new History()));
        return showShell();
    }

    private void key(KeyEvent event) {
        ZoomKeys.handle(event, parts.look());
        if (!event.isConsumed()) {
            shell.ifPresent(shown -> shown.key(event));
        }
    }

    private Texts texts() {
        return Texts.of(language, parts.features().toArray(Class<?>[]::new));
    }

    private void showSignIn() {
        Settings settings = parts.settings();
        var remembered = new SignInScreen.Remembered(settings.get("server"), settings.get("signIn.name"));
        var signIn = new SignInScreen(texts(), parts.tasks(), parts.signIn(), remembered);
        signIn.setOnSignedIn(result -> {
            settings.put("server", signIn.server());
            settings.put("signIn.name", signIn.name());
            Notices notices = enter(result.session());
            if (result.offline()) {
                notices.say(Tone.WARNING, texts().beside(Desktop.class).get("signIn.offline"));
            }
        });
        show(signIn.view());
        signIn.focus();
    }

    private Notices showShell() {
        Visit now = visit.orElseThrow();
        var notices = new Notices();
        // The kit needs the shell to navigate and the shell needs the kit to build screens.
        var kit = new Kit(
                texts(), parts.tasks(), new Dialogs(overlay, texts()), parts.files(), notices, this::go, parts.clock());
        var outside = new ShellActions.Outside(parts.look(), this::switchLanguage, this::signOut);
        var built = new Shell(kit, overlay, now.session(), now.workplaces(), now.history(), narrowSidebar, outside);
        shell = Optional.of(built);
        show(built.view());
        built.open();
        return notices;
    }

    private void switchLanguage(Language wanted) {
        language = wanted;
        parts.settings().language(wanted);
        Locale.setDefault(wanted.locale());
        shell.ifPresent(Shell::close);
        showShell();
    }

    private void signOut() {
        shell.ifPresent(Shell::close);
        shell = Optional.empty();
        visit = Optional.empty();
        showSignIn();
    }

    private void show(Node content) {
        place.getChildren().setAll(content);
    }
}
