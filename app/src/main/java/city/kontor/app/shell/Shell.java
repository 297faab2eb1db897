package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CommandPalette;
import city.kontor.app.kit.KeysOverlay;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Overlay;
import city.kontor.app.kit.PaletteEntry;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.SearchHit;
import city.kontor.app.session.Session;
import city.kontor.app.session.SyncState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The window of a signed-in person: workplaces, top bar, and the screen of the place where the person is. */
public final class Shell {
    private static final String ATTENTION = "attention";
    private static final int SEARCH_HITS = 20;

    /** Below this width, in pixels before zoom, the sidebar shows icons only. */
    private static final double ROOM_FOR_NAMES = 1000;

    private final Kit kit;
    private final Texts texts;
    private final Session session;
    private final List<Workplace> workplaces;
    private final Workplace attention;
    private final History history;
    private final Map<String, Screen> screens = new HashMap<>();
    private final StackPane content = new StackPane();
    private final Sidebar sidebar;
    private final CommandPalette palette;
    private final KeysOverlay keys;
    private final ShellActions actions;
    private final Overlay overlay;
    private final StackPane view = new StackPane();
    private Optional<Screen> current = Optional.empty();

    /**
     * @param workplaces all there are; those the person has no right for are left out
     * @param history where the person has been, kept when a change of language builds the shell anew
     */
    Shell(
            Kit kit,
            Overlay overlay,
            Session session,
            List<Workplace> workplaces,
            History history,
            BooleanProperty narrowSidebar,
            ShellActions.Outside outside) {
        this.kit = kit;
        this.overlay = overlay;
        this.texts = kit.texts().beside(Shell.class);
        this.session = session;
        this.history = history;
        this.workplaces = workplaces.stream()
                .filter(workplace -> workplace.visible().test(session.actor()))
                .toList();
        attention = new Workplace(
                ATTENTION,
                Shell.class,
                Feather.ALERT_TRIANGLE,
                actor -> true,
                ownKit -> new AttentionScreen(ownKit, session.attention(), session.sync()),
                Bindings.createIntegerBinding(
                        () -> session.attention().items().size()
                                + (session.sync().stateProperty().get().line() == SyncState.Line.SERVER_OLDER ? 1 : 0),
                        session.attention().items(),
                        session.sync().stateProperty()));
        actions = new ShellActions(
                texts,
                history,
                this.workplaces,
                this::go,
                this::openPalette,
                this::openKeys,
                this::arrive,
                narrowSidebar,
                outside);
        palette = new CommandPalette(overlay, texts, this::paletteEntries, this::find);
        keys = new KeysOverlay(overlay, texts);
        var narrow = narrowSidebar.or(view.widthProperty().lessThan(ROOM_FOR_NAMES));
        sidebar = new Sidebar(
                texts,
                this.workplaces,
                List.of(attention),
                narrow,
                () -> narrowSidebar.set(!narrowSidebar.get()),
                this::go);
        var person = new PersonMenu(texts, session.actor().name(), outside, this::openKeys);
        var top = new TopBar(
                texts,
                actions.back(),
                actions.forward(),
                actions.search(),
                new JobsIndicator(texts, kit.tasks()),
                new SyncIndicator(texts, session.sync(), kit.clock(), () -> go(Place.of(ATTENTION))),
                person);
        content.getStyleClass().add("content");
        // A screen that finds too little room is cut at its right edge and not at both.
        content.setAlignment(Pos.TOP_LEFT);
        content.setMinSize(0, 0);
        var frame = new BorderPane(content, top, null, null, sidebar);
        var notices = new NoticeBar(texts, kit.notices());
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        frame.setMinSize(0, 0);
        view.getChildren().addAll(frame, notices);
    }

    public Node view() {
        return view;
    }

    /** Goes where the person was, or to the first workplace. Call this once the view is in a scene. */
    void open() {
        history.here()
                .get()
                .ifPresentOrElse(
                        this::arrive,
                        () -> workplaces.stream().findFirst().ifPresent(first -> go(Place.of(first.key()))));
    }

    /** Takes the person there; a place whose workplace is not theirs is not reached. */
    public void go(Place place) {
        if (find(place).isPresent()) {
            history.go(place);
            arrive(place);
        }
    }

    void close() {
        current.ifPresent(Screen::leave);
    }

    private void arrive(Place place) {
        find(place).ifPresent(workplace -> {
            Screen screen = screens.computeIfAbsent(
                    workplace.key(), key -> workplace.screen().apply(kit));
            if (!current.equals(Optional.of(screen))) {
                current.ifPresent(Screen::leave);
                current = Optional.of(screen);
                content.getChildren().setAll(screen.view());
            }
            sidebar.show(Optional.of(place));
            screen.enter(place.subject());
        });
    }

    private Optional<Workplace> find(Place place) {
        return Stream.concat(workplaces.stream(), Stream.of(attention))
                .filter(workplace -> workplace.key().equals(place.workplace()))
                .findFirst();
    }

    private List<Action> screenActions() {
        return current.map(Screen::actions).orElseGet(List::of);
    }

    /** Fires the action whose keys were pressed, if any. */
    void key(KeyEvent event) {
        if (overlay.isOpen()) {
            return;
        }
        Stream.of(screenActions(), actions.all())
                .flatMap(List::stream)
                .filter(action ->
                        action.keys().filter(keyed -> keyed.match(event)).isPresent())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.fire();
                });
    }

    private void openPalette() {
        palette.open();
    }

    private void openKeys() {
        String here = history.here()
                .get()
                .flatMap(this::find)
                .map(place -> place.title(texts))
                .orElse("");
        keys.open(List.of(
                new KeysOverlay.Section(here, screenActions()),
                new KeysOverlay.Section(texts.get("keys.everywhere"), actions.all())));
    }

    private List<PaletteEntry> paletteEntries() {
        var entries = new ArrayList<PaletteEntry>();
        screenActions().stream()
                .filter(action -> action.enabled().get())
                .forEach(action -> entries.add(PaletteEntry.of(action, "")));
        actions.all().stream()
                .filter(action -> action.enabled().get() && !action.equals(actions.search()))
                .forEach(action -> entries.add(PaletteEntry.of(action, "")));
        return entries;
    }

    private void find(String words, Consumer<List<PaletteEntry>> answer) {
        kit.tasks()
                .<List<SearchHit>>start(
                        texts.get("search.label"), progress -> session.search().find(words, SEARCH_HITS))
                .then(hits -> answer.accept(hits.stream()
                        .map(hit -> new PaletteEntry(
                                hit.icon(), hit.title(), hit.context(), Optional.empty(), () -> go(hit.place())))
                        .toList()));
    }
}
