package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * One field to get anywhere: actions of the screen, workplaces, and what the search finds. Type, arrow, Enter.
 */
public final class CommandPalette {
    /** Asks for things that match; the answer comes on the JavaFX thread. */
    @FunctionalInterface
    public interface Finder {
        void find(String words, java.util.function.Consumer<List<PaletteEntry>> answer);
    }

    private static final double WIDTH = 600;
    private static final int VISIBLE_ROWS = 9;
    private static final double ROW_HEIGHT = 40;

    private final Overlay overlay;
    private final Texts texts;
    private final Supplier<List<PaletteEntry>> entries;
    private final Finder finder;

    /** @param entries what can always be chosen, in order of usefulness; asked each time the palette opens */
    public CommandPalette(Overlay overlay, Texts texts, Supplier<List<PaletteEntry>> entries, Finder finder) {
        this.overlay = overlay;
        this.texts = texts.beside(CommandPalette.class);
        this.entries = entries;
        this.finder = finder;
    }

    public void open() {
        var field = new TextField();
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        var nothing = new Label(texts.get("palette.nothing"));
        ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();
        var list = new ListView<>(shown);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(nothing);
        list.setPrefHeight(VISIBLE_ROWS * ROW_HEIGHT + 10);
        var card = new VBox(field, list);
        card.getStyleClass().add("palette");
        card.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new PaletteCell(texts, entry -> choose(card, entry)));

        List<PaletteEntry> all = entries.get();
        var found = new ArrayList<PaletteEntry>();
        Runnable show = () -> {
            var matching = new ArrayList<>(PaletteEntry.matching(all, field.getText()));
            matching.addAll(found);
            shown.setAll(matching);
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        };
        var pause = new PauseTransition(Duration.millis(120));
        pause.setOnFinished(event -> {
            String words = field.getText().strip();
            finder.find(words, hits -> {
                if (words.equals(field.getText().strip())) {
                    found.clear();
                    found.addAll(hits);
                    show.run();
                }
            });
        });
        field.textProperty().addListener((property, before, now) -> {
            found.clear();
            show.run();
            if (now.strip().length() >= 2) {
                pause.playFromStart();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int selected = list.getSelectionModel().getSelectedIndex();
            switch (event.getCode()) {
                case DOWN -> move(list, Math.min(selected + 1, shown.size() - 1));
                case UP -> move(list, Math.max(selected - 1, 0));
                case PAGE_DOWN -> move(list, Math.min(selected + VISIBLE_ROWS, shown.size() - 1));
                case PAGE_UP -> move(list, Math.max(selected - VISIBLE_ROWS, 0));
                case ENTER -> {
                    if (selected >= 0) {
                        choose(card, shown.get(selected));
                    }
                }
                default -> {
                    return;
                }
            }
            event.consume();
        });
        show.run();
        overlay.open(card, Pos.TOP_CENTER, field, pause::stop);
    }

    private void choose(VBox card, PaletteEntry entry) {
        overlay.close(card);
        entry.run().run();
    }

    private static void move(ListView<PaletteEntry> list, int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - VISIBLE_ROWS + 2));
    }
}
