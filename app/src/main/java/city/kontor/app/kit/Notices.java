package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Short messages that need no answer: what was done, what was refused. The shell shows the newest for a while. */
public final class Notices {
    /**
     * @param tone how it looks
     * @param text one sentence
     * @param action what the person may do about it
     */
    public record Notice(Tone tone, String text, Optional<Action> action) {}

    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> latest() {
        return latest.getReadOnlyProperty();
    }

    public void done(String text) {
        say(Tone.SUCCESS, text);
    }

    public void say(Tone tone, String text) {
        latest.set(Optional.of(new Notice(tone, text, Optional.empty())));
    }

    /** Says it with a button, for example to undo or to go there. */
    public void say(Tone tone, String text, Action action) {
        latest.set(Optional.of(new Notice(tone, text, Optional.of(action))));
    }

    public void clear() {
        latest.set(Optional.empty());
    }
}
