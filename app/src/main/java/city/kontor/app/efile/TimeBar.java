package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.kernel.OfficeDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Leads through the past of the open file: a slider from event to event, a day, and the way back. Left and right step,
 * Home and End go to the first and last event, Escape returns to today.
 */
final class TimeBar extends VBox {
    private static final Duration REST = Duration.millis(120);
    private final Texts texts;
    private final Label when = new Label();
    private final Label what = new Label();
    private final Label warning = new Label();
    private final Slider slider = new Slider();
    private final DatePicker day = new DatePicker();
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Travel> travel = Optional.empty();
    private boolean following;

    /**
     * @param go shows the file behind a moment
     * @param back returns to today
     * @param rights tells who could see it then
     */
    TimeBar(Kit kit, IntConsumer go, Runnable back, Runnable rights) {
        super(8);
        this.texts = kit.texts().beside(TimeBar.class);
        getStyleClass().add("efile-past");
        when.getStyleClass().add("efile-past-when");
        what.getStyleClass().add("cell-about");
        what.setWrapText(true);
        warning.setWrapText(true);
        warning.managedProperty().bind(warning.visibleProperty());
        slider.setId("past-slider");
        slider.setAccessibleText(texts.get("past.slider"));
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        rest.setOnFinished(event -> go.accept((int) Math.round(slider.getValue())));
        slider.valueProperty().addListener((property, before, now) -> {
            if (!following) {
                tell((int) Math.round(now.doubleValue()));
                rest.playFromStart();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        day.setId("past-day");
        day.setPrefWidth(140);
        day.setAccessibleText(texts.get("past.day"));
        day.valueProperty().addListener((property, before, now) -> goTo(now));
        Button today = Buttons.of(Action.of(texts.get("past.back"), Feather.CORNER_UP_LEFT, back));
        today.setId("past-back");
        today.setMinWidth(USE_PREF_SIZE);
        Button who = Buttons.icon(Action.of(texts.get("past.rights"), Feather.USERS, rights));
        var line = new HBox(12, when, slider, day, who, today);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, what, warning);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                back.run();
            }
        });
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Begins at the last moment. */
    void begin(Travel past) {
        travel = Optional.of(past);
        following = true;
        slider.setMin(0);
        slider.setMax(Math.max(0, past.moments().size() - 1));
        slider.setValue(slider.getMax());
        following = false;
        warning.setVisible(false);
        setVisible(true);
        tell((int) slider.getMax());
        slider.requestFocus();
    }

    void end() {
        travel = Optional.empty();
        rest.stop();
        setVisible(false);
    }

    /** What was found behind the moment. */
    void show(Travel.Seen seen) {
        long hidden = travel.map(Travel::hidden).orElse(0L);
        warning.setVisible(seen.view().isEmpty() || seen.erased() > 0 || hidden > 0);
        warning.setText(
                seen.erased() > 0
                        ? texts.get("past.erased", seen.erased())
                        : hidden > 0 ? texts.get("past.hidden", hidden) : texts.get("past.none"));
    }

    private void tell(int moment) {
        travel.map(Travel::moments).filter(all -> !all.isEmpty()).ifPresent(all -> {
            Travel.Moment now = all.get(Math.clamp(moment, 0, all.size() - 1));
            when.setText(texts.get("past.when", texts.formats().time(now.at())));
            what.setText(texts.get("past.what", moment + 1, all.size(), now.person(), now.sentence()));
            following = true;
            day.setValue(OfficeDay.at(now.at()));
            following = false;
        });
    }

    /** Goes to the last thing that happened until the end of a day. */
    private void goTo(LocalDate wanted) {
        if (following || wanted == null) {
            return;
        }
        travel.ifPresent(past -> {
            int moment = past.momentAt(
                    wanted.plusDays(1).atStartOfDay(OfficeDay.ZONE).toInstant().minusMillis(1));
            slider.setValue(Math.max(0, moment));
            if (moment < 0) {
                warning.setText(texts.get("past.none"));
                warning.setVisible(true);
            }
        });
    }

    private void step(KeyEvent event) {
        double to = switch (event.getCode()) {
            case LEFT, DOWN, PAGE_DOWN -> slider.getValue() - 1;
            case RIGHT, UP, PAGE_UP -> slider.getValue() + 1;
            case HOME -> slider.getMin();
            case END -> slider.getMax();
            default -> Double.NaN;
        };
        if (!Double.isNaN(to)) {
            slider.setValue(Math.clamp(to, slider.getMin(), slider.getMax()));
            event.consume();
        }
    }
}
