package city.kontor.app.kit;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableIntegerValue;
import org.kordamp.ikonli.Ikon;

/**
 * One entry on the left of the window.
 *
 * @param key the name in {@link Place}, and of its title in the bundle: {@code workplace.KEY}
 * @param owner the class beside whose bundle the title stands
 * @param visible who sees it
 * @param screen makes the screen; called at the first visit and again after a change of language
 * @param count what waits there; 0 shows nothing
 */
public record Workplace(
        String key,
        Class<?> owner,
        Ikon icon,
        Predicate<Actor> visible,
        Function<Kit, Screen> screen,
        ObservableIntegerValue count) {

    /** The key of the workplace where things are searched for, which has keys of its own. */
    public static final String SEARCH = "search";

    /** Those who hold one of these rights, in whatever scope. */
    public static Predicate<Actor> anyoneWith(Right... rights) {
        List<Right> wanted = List.of(rights);
        return actor -> actor.grants().stream().map(Grant::right).anyMatch(wanted::contains);
    }

    public String title(Texts texts) {
        return texts.beside(owner).get("workplace." + key);
    }
}
