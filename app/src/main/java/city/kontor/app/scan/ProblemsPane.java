package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files that could not be taken, each with what is wrong and what can be done. There only while there are some. */
final class ProblemsPane extends VBox {
    private static final int MOST_WITHOUT_SCROLLING = 2;
    private static final double SCROLLED_HEIGHT = 220;

    private final Texts texts;
    private final ScanStationModel model;
    private final Label heading = new Label();
    private final VBox rows = new VBox(8);

    ProblemsPane(Texts texts, ScanStationModel model) {
        this.texts = texts;
        this.model = model;
        setId("problems");
        getStyleClass().add("scan-problems");
        heading.getStyleClass().add("scan-problems-title");
        getChildren().add(heading);
        model.problems().all().addListener((InvalidationListener) changed -> show());
        show();
    }

    private void show() {
        boolean some = !model.problems().all().isEmpty();
        setVisible(some);
        setManaged(some);
        heading.setText(texts.get("problems.title", model.problems().all().size()));
        rows.getChildren().setAll(model.problems().all().stream().map(this::row).toList());
        getChildren().setAll(heading, model.problems().all().size() > MOST_WITHOUT_SCROLLING ? scrolled() : rows);
    }

    private Node scrolled() {
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(SCROLLED_HEIGHT);
        scroll.setMinHeight(SCROLLED_HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node row(ProblemModel problem) {
        var name = new Label(problem.refusal().file());
        name.getStyleClass().add("scan-problem-name");
        var what = new Label(problem.refusal().text(texts.language().locale()));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("scan-problem-text");
        var retry = Buttons.icon(Action.of(
                texts.get("problem.retry"),
                Feather.ROTATE_CW,
                () -> model.problems().retry(problem)));
        var forget = Buttons.icon(Action.of(
                texts.get("problem.forget"), Feather.X, () -> model.problems().forget(problem)));
        var head = new HBox(4, new FontIcon(Feather.ALERT_TRIANGLE), name, retry, forget);
        head.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new VBox(2, head, what);
        row.getStyleClass().add("scan-problem");
        return row;
    }
}
