package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/** What can be done anywhere in the program. */
final class ShellActions {
    /** What reaches beyond this window's content and is decided by {@link Desktop}. */
    record Outside(Look look, Consumer<Language> switchLanguage, Runnable signOut) {}

    private final Action back;
    private final Action forward;
    private final Action search;
    private final List<Action> all = new ArrayList<>();

    ShellActions(
            Texts texts,
            History history,
            List<Workplace> workplaces,
            Consumer<Place> go,
            Runnable openPalette,
            Runnable openKeys,
            Consumer<Place> arrive,
            BooleanProperty narrowSidebar,
            Outside outside) {
        back = Action.of(texts.get("nav.back"), Feather.ARROW_LEFT, () -> step(history, history::back, arrive))
                .keys("Alt+Left")
                .enabledWhen(history.canGoBack());
        forward = Action.of(
                        texts.get("nav.forward"), Feather.ARROW_RIGHT, () -> step(history, history::forward, arrive))
                .keys("Alt+Right")
                .enabledWhen(history.canGoForward());
        search = Action.of(texts.get("search.prompt"), Feather.SEARCH, openPalette)
                .keys("Shortcut+K");
        for (int i = 0; i < workplaces.size(); i++) {
            Workplace workplace = workplaces.get(i);
            Action visit =
                    Action.of(workplace.title(texts), workplace.icon(), () -> go.accept(Place.of(workplace.key())));
            if (workplace.key().equals(Workplace.SEARCH)) {
                all.add(visit.keys("Shortcut+Shift+F"));
            } else {
                all.add(i < 9 ? visit.keys("Shortcut+" + (i + 1)) : visit);
            }
        }
        Look look = outside.look();
        all.add(search);
        all.add(back);
        all.add(forward);
        all.add(Action.of(texts.get("keys.show"), Feather.COMMAND, openKeys).keys("F1"));
        all.add(Action.of(texts.get("sidebar.fold"), Feather.SIDEBAR, () -> narrowSidebar.set(!narrowSidebar.get()))
                .keys("Shortcut+B"));
        all.add(Action.of(
                        texts.get("look.switch"),
                        Feather.MOON,
                        () -> look.themeProperty()
                                .set(look.themeProperty().get().other()))
                .keys("Shortcut+Shift+D"));
        all.add(Action.of(texts.get("look.larger"), Feather.ZOOM_IN, look::zoomIn)
                .keys("Shortcut+Plus"));
        all.add(Action.of(texts.get("look.smaller"), Feather.ZOOM_OUT, look::zoomOut)
                .keys("Shortcut+Minus"));
        all.add(Action.of(texts.get("look.normal"), Feather.MAXIMIZE, () -> look.zoomTo(1))
                .keys("Shortcut+0"));
        all.add(Action.of(texts.get("person.signOut"), Feather.LOG_OUT, outside.signOut()));
    }

    Action back() {
        return back;
    }

    Action forward() {
        return forward;
    }

    Action search() {
        return search;
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    private static void step(History history, Runnable step, Consumer<Place> arrive) {
        step.run();
        history.here().get().ifPresent(arrive);
    }
}
