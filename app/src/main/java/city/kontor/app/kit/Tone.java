package city.kontor.app.kit;

import java.util.Locale;

/** What a colour means, everywhere in the program. */
public enum Tone {
    /** Nothing special. */
    NEUTRAL,
    /** In progress, or worth knowing. */
    INFO,
    /** Done, certain, intact. */
    SUCCESS,
    /** Look at it: unsure, due soon. */
    WARNING,
    /** Refused, broken, overdue. */
    DANGER;

    /** The name of the style class, for example {@code tone-warning}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
