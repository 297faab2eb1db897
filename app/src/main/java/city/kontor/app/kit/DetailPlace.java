package city.kontor.app.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The place beside a list. It shows what is selected, that it is being loaded where this takes more than 200 ms, or
 * what to do where nothing is selected; never the thing that was selected before.
 *
 * @param <V> what is shown
 */
public final class DetailPlace<V> extends StackPane {
    private static final Duration PATIENCE = Duration.millis(200);
    private static final double WHEEL = 32;

    private final ObservableValue<Optional<V>> shown;
    private final ObservableBooleanValue loading;
    private final Node whenNone;
    private final Node detail;
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /**
     * @param whenNone what stands there while nothing is selected
     * @param detail the nodes of the thing, which {@code fill} keeps up to date
     * @param fill told each time there is something new to show, also that there is nothing any more
     */
    public DetailPlace(
            ObservableValue<Optional<V>> shown,
            ObservableBooleanValue loading,
            Node whenNone,
            Node detail,
            Consumer<Optional<V>> fill) {
        this.shown = shown;
        this.loading = loading;
        this.whenNone = whenNone;
        this.detail = detail;
        wheel.setMaxSize(WHEEL, WHEEL);
        patience.setOnFinished(event -> wheel.setVisible(true));
        getChildren().addAll(detail, whenNone, wheel);
        shown.addListener((property, before, now) -> {
            fill.accept(now);
            arrange();
        });
        loading.addListener((property, before, now) -> arrange());
        fill.accept(shown.getValue());
        arrange();
    }

    private void arrange() {
        boolean present = shown.getValue().isPresent();
        boolean waits = !present && loading.get();
        detail.setVisible(present);
        whenNone.setVisible(!present && !waits);
        wheel.setVisible(false);
        if (waits) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
    }
}
