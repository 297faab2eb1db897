package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The visual check while it is under way: which page to compare with the paper, and the two answers. */
final class CheckBar extends HBox {
    private static final double PROGRESS_WIDTH = 90;

    private final Texts texts;
    private final Label question = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final InvalidationListener watch = changed -> show();
    private Optional<CheckRound> round = Optional.empty();

    CheckBar(Texts texts, ScanStationModel model, BatchActions actions) {
        this.texts = texts;
        setId("check-bar");
        getStyleClass().add("scan-check");
        setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().add("scan-check-question");
        question.setGraphic(new FontIcon(Feather.EYE));
        // The question names the document, whose title may be long: it takes two lines rather than the buttons' room.
        question.setWrapText(true);
        question.setMinSize(0, USE_PREF_SIZE);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        progress.setMinWidth(PROGRESS_WIDTH);
        progress.setMaxWidth(PROGRESS_WIDTH);
        getChildren().addAll(question, progress);
        for (Action action : actions.ofCheck()) {
            var button = getChildren().size() == 2 ? Buttons.primary(action) : Buttons.of(action);
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        }
        model.steps().roundProperty().addListener((property, before, now) -> follow(now));
        follow(model.steps().roundProperty().get());
    }

    private void follow(Optional<CheckRound> now) {
        round.ifPresent(before -> before.stateProperty().removeListener(watch));
        round = now;
        round.ifPresent(each -> each.stateProperty().addListener(watch));
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        show();
    }

    private void show() {
        round.map(each -> each.stateProperty().get()).ifPresent(state -> {
            question.setText(state.look()
                    .map(look -> texts.get(
                            "check.question",
                            look.number(),
                            look.document().titleProperty().get(),
                            state.seen() + 1,
                            state.all()))
                    .orElse(texts.get("check.done")));
            progress.setProgress(state.all() == 0 ? 1 : (double) state.seen() / state.all());
        });
    }
}
