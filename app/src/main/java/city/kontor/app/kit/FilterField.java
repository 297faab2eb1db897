package city.kontor.app.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A search field that hands on what was typed after a short pause; Escape empties it. */
public final class FilterField extends CustomTextField {
    private static final Duration PAUSE = Duration.millis(120);

    public FilterField(String prompt, StringProperty target) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new FontIcon(Feather.SEARCH));
        getStyleClass().add("filter-field");
        var pause = new PauseTransition(PAUSE);
        pause.setOnFinished(event -> target.set(getText()));
        setText(target.get());
        textProperty().addListener((property, before, now) -> pause.playFromStart());
        target.addListener((property, before, now) -> {
            if (!now.equals(getText()) && pause.getStatus() != Animation.Status.RUNNING) {
                setText(now);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
