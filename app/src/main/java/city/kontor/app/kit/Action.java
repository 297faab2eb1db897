package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do on a screen. A screen lists its actions once; toolbar, command palette, keys and the
 * overview of keys all come from that list.
 *
 * @param title in the person's language, a verb: "Freigeben"
 * @param keys the shortcut, if it has one
 * @param enabled whether it can be done now
 * @param offered whether the person may do it at all, where that changes; a button of what is not offered is not shown
 */
public record Action(
        String title,
        Ikon icon,
        Optional<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Optional<ObservableBooleanValue> offered,
        Runnable run) {

    public static Action of(String title, Ikon icon, Runnable run) {
        return new Action(
                title, icon, Optional.empty(), Bindings.createBooleanBinding(() -> true), Optional.empty(), run);
    }

    /** @param combination as {@link KeyCombination#valueOf} reads it, for example {@code Shortcut+Enter} */
    public Action keys(String combination) {
        return new Action(title, icon, Optional.of(KeyCombination.valueOf(combination)), enabled, offered, run);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(title, icon, keys, condition, offered, run);
    }

    /** Only for people with the right to it: whoever has none sees no button at all. */
    public Action offeredWhen(ObservableBooleanValue right) {
        return new Action(title, icon, keys, right, Optional.of(right), run);
    }

    /** Does it, unless it is not possible now. */
    public void fire() {
        if (enabled.get()) {
            run.run();
        }
    }
}
