package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The overview of keys, made from the actions that can be done here. */
public final class KeysOverlay {
    /** Keys that belong together, under one heading. */
    public record Section(String title, List<Action> actions) {}

    private final Overlay overlay;
    private final Texts texts;

    public KeysOverlay(Overlay overlay, Texts texts) {
        this.overlay = overlay;
        this.texts = texts.beside(KeysOverlay.class);
    }

    /** Shows the actions that have keys; sections without any are left out. */
    public void open(List<Section> sections) {
        var heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().add("dialog-title");
        var close = new Button(texts.get("dialog.close"));
        close.setDefaultButton(true);
        var columns = new HBox(40);
        columns.getStyleClass().add("keys-columns");
        var blocks = new ArrayList<VBox>();
        sections.stream()
                .map(this::block)
                .filter(block -> !block.getChildren().isEmpty())
                .forEach(blocks::add);
        for (VBox block : blocks) {
            HBox.setHgrow(block, Priority.ALWAYS);
        }
        columns.getChildren().addAll(blocks);
        var bar = new HBox(close);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("dialog-buttons");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        var card = new VBox(heading, scroll, bar);
        card.getStyleClass().addAll("dialog-card", "keys-card");
        card.setAccessibleText(texts.get("keys.title"));
        close.setOnAction(event -> overlay.close(card));
        overlay.open(card, Pos.CENTER, close, () -> {});
    }

    private static Label name(String title) {
        var name = new Label(title);
        name.setWrapText(true);
        return name;
    }

    private VBox block(Section section) {
        var grid = new GridPane(24, 8);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(160);
        var keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, keys);
        section.actions()
                .forEach(action -> action.keys()
                        .ifPresent(combination -> grid.addRow(
                                grid.getRowCount(), name(action.title()), KeyCaps.of(combination, texts.language()))));
        if (grid.getChildren().isEmpty()) {
            return new VBox();
        }
        var title = new Label(section.title());
        title.getStyleClass().add("keys-section");
        return new VBox(8, title, grid);
    }
}
