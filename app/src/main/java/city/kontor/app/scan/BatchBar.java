package city.kontor.app.scan;

import city.kontor.app.batch.BatchWords;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The batch that is worked on: its number and profile, how far it is, and what leads it on. */
final class BatchBar extends HBox {
    private static final List<Stage> WAY = List.of(Stage.SCAN, Stage.CHECK, Stage.INDEX, Stage.RELEASE);

    private final Texts texts;
    private final BatchWords words;
    private final ScanStationModel model;
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox way = new HBox(2);
    private final Button next;
    private final ActionMenu others;

    BatchBar(Texts texts, ScanStationModel model, BatchActions actions) {
        this.texts = texts;
        this.model = model;
        words = new BatchWords(texts);
        setId("batch-bar");
        getStyleClass().add("scan-batch");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("scan-batch-name");
        name.setMinWidth(USE_PREF_SIZE);
        about.getStyleClass().add("scan-batch-about");
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        next = Buttons.of(actions.nextStep());
        next.setId("batch-next");
        next.setMinWidth(USE_PREF_SIZE);
        others = new ActionMenu(texts.get("batch.more"));
        others.setMinWidth(USE_PREF_SIZE);
        var begin = Buttons.of(actions.begun());
        begin.setId("batch-begin");
        begin.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, about, space, way, next, begin, others);
        InvalidationListener watch = changed -> show(actions);
        model.current().shownProperty().addListener(watch);
        model.station().knownProperty().addListener(watch);
        show(actions);
    }

    private void show(BatchActions actions) {
        Optional<CurrentBatch.Shown> shown = model.current().shownProperty().get();
        Optional<Batch> batch = shown.flatMap(CurrentBatch.Shown::batch);
        boolean there = !model.station().knownProperty().get().profiles().isEmpty() || batch.isPresent();
        setVisible(there);
        setManaged(there);
        int pages = shown.map(now -> now.draft().pages()).orElse(0);
        name.setText(batch.map(words::name).orElse(texts.get(shown.isPresent() ? "batch.unknown" : "batch.none")));
        about.setText(batch.map(known -> words.pages(pages, known.announced()) + " · " + words.profile(known.profile()))
                .orElse(shown.isPresent() ? words.pages(pages, Optional.empty()) : ""));
        about.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        if (shown.filter(BatchSteps::differs).isPresent()
                && batch.filter(known -> known.stage() == Stage.SCAN).isPresent()) {
            about.getStyleClass().add(Tone.WARNING.styleClass());
        }
        way.getChildren().setAll(batch.map(known -> way(known.stage())).orElse(List.of()));
        batch.ifPresent(
                known -> next.setText(texts.get("batch.next." + known.stage().name())));
        boolean goesOn = batch.filter(known -> known.stage().compareTo(Stage.RELEASE) < 0)
                .isPresent();
        next.setVisible(goesOn);
        next.setManaged(goesOn);
        others.show(batch.isPresent() ? actions.others() : List.of());
    }

    /** The stages with what is done, what is now and what comes. */
    private List<Node> way(Stage now) {
        var nodes = new ArrayList<Node>();
        for (Stage stage : WAY) {
            if (!nodes.isEmpty()) {
                nodes.add(new FontIcon(Feather.CHEVRON_RIGHT));
            }
            var label = new Label(words.stage(stage));
            label.getStyleClass().add("scan-batch-stage");
            if (stage == now) {
                label.getStyleClass().add("now");
            } else if (stage.compareTo(now) < 0) {
                label.getStyleClass().add("done");
                label.setGraphic(new FontIcon(Feather.CHECK));
            }
            nodes.add(label);
        }
        return nodes;
    }
}
