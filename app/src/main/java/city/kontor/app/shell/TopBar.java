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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above everything: back and forward, the search, work that runs, the state of synchronisation, the person. */
final class TopBar extends HBox {
    private static final double SEARCH_WIDTH = 440;

    TopBar(Texts texts, Action back, Action forward, Action search, Node jobs, Node sync, Node person) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var left = new HBox(4, new Mark(), Buttons.icon(back), Buttons.icon(forward));
        left.setAlignment(Pos.CENTER_LEFT);
        var right = new HBox(12, jobs, sync, person);
        right.setAlignment(Pos.CENTER_RIGHT);
        var field = searchField(texts, search);
        // Both sides take the same room, so that the search stays in the middle whatever is shown at the right.
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, field, right);
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
        button.setMinWidth(200);
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
