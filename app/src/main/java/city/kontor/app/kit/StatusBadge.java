package city.kontor.app.kit;

import javafx.scene.control.Label;

/** A state in one or two words, as a tinted pill. The word carries the meaning, the colour only helps. */
public final class StatusBadge extends Label {
    public StatusBadge(Tone tone, String text) {
        super(text);
        getStyleClass().add("status-badge");
        setMinWidth(USE_PREF_SIZE);
        show(tone, text);
    }

    public void show(Tone tone, String text) {
        setText(text);
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getStyleClass().add(tone.styleClass());
    }
}
