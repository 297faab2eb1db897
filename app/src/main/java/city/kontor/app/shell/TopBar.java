package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.KeyNames;
import city.kontor.app.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above everything: back and forward, the search, work that runs, the state of synchronisation, the person. */
final class TopBar extends StackPane {
    private static final double SEARCH_WIDTH = 440;
    private static final double NARROWEST_SEARCH = 120;
    private static final double GAP = 16;

    private final HBox left;
    private final HBox right;
    private final Button field;

    TopBar(Texts texts, Action back, Action forward, Action search, Node jobs, Node sync, Node person) {
        getStyleClass().add("top-bar");
        var left = new HBox(4, new Mark(), Buttons.icon(back), Buttons.icon(forward));
        left.setAlignment(Pos.CENTER_LEFT);
        var right = new HBox(12, jobs, sync, person);
        right.setAlignment(Pos.CENTER_RIGHT);
        var field = searchField(texts, search);
        left.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        right.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(left, Pos.CENTER_LEFT);
        setAlignment(right, Pos.CENTER_RIGHT);
        this.left = left;
        this.right = right;
        this.field = field;
        getChildren().addAll(left, field, right);
    }

    /** The search stands in the middle of the window; where there is little room, in the middle of what is left. */
    @Override
    protected void layoutChildren() {
        double from = left.prefWidth(-1) + 2 * GAP;
        double to = getWidth() - right.prefWidth(-1) - 2 * GAP;
        field.setMaxWidth(Math.clamp(to - from, NARROWEST_SEARCH, SEARCH_WIDTH));
        double start = (getWidth() - field.getMaxWidth()) / 2;
        field.setTranslateX(Math.max(from, Math.min(start, to - field.getMaxWidth())) - start);
        super.layoutChildren();
    }

    private static Button searchField(Texts texts, Action search) {
        var prompt = new Label(search.title());
        prompt.getStyleClass().add("search-prompt");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, new FontIcon(Feather.SEARCH), prompt, space);
        line.setAlignment(Pos.CENTER_LEFT);
        search.keys().map(keys -> hint(keys, texts)).ifPresent(line.getChildren()::add);
        var button = new Button();
        button.setGraphic(line);
        button.setId("search");
        button.getStyleClass().setAll("search-button");
        button.setAccessibleText(search.title());
        button.setOnAction(event -> search.fire());
        button.setPrefWidth(SEARCH_WIDTH);
        button.setMinWidth(NARROWEST_SEARCH);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        return button;
    }

    private static Label hint(KeyCombination keys, Texts texts) {
        var hint = new Label(String.join(" ", KeyNames.of(keys, texts.language())));
        hint.getStyleClass().add("search-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }
}
