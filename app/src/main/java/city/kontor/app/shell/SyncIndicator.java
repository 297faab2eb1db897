package city.kontor.app.shell;

import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/**
 * Says quietly how old the data is and how many actions wait; offline it turns amber, nothing more. A press leads to
 * where the person can do something about it.
 */
final class SyncIndicator extends Button {
    private final Texts texts;
    private final SyncStatus sync;
    private final InstantSource clock;
    private final Circle dot = new Circle(4);
    private final Timeline tick;
    private final ChangeListener<SyncState> watch = (property, before, now) -> show();

    SyncIndicator(Texts texts, SyncStatus sync, InstantSource clock, Runnable open) {
        this.texts = texts;
        this.sync = sync;
        this.clock = clock;
        getStyleClass().setAll("sync-indicator");
        setOnAction(event -> open.run());
        setId("sync-indicator");
        setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("sync-dot");
        setGraphic(dot);
        setTooltip(new Tooltip());
        tick = new Timeline(new KeyFrame(javafx.util.Duration.seconds(20), event -> show()));
        tick.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((property, before, now) -> {
            sync.stateProperty().removeListener(watch);
            tick.stop();
            if (now != null) {
                sync.stateProperty().addListener(watch);
                tick.play();
                show();
            }
        });
        show();
    }

    private void show() {
        SyncState state = sync.stateProperty().get();
        String text = SyncWords.of(texts, state, clock.instant());
        setText(text);
        setAccessibleText(text);
        getTooltip().setText(SyncWords.tip(texts, state));
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getStyleClass()
                .add((state.online() && state.clockAhead().isEmpty()
                                ? state.waiting() == 0 ? Tone.SUCCESS : Tone.INFO
                                : Tone.WARNING)
                        .styleClass());
    }
}
