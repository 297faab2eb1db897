package city.kontor.app.einvoice;

import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was found in the invoice, each with its name, number and place; choosing one goes there. */
final class MatchesPane extends StackPane {
    private static final double NAME_WIDTH = 250;

    private final ListView<Fact> list = new ListView<>();
    private final EmptyState nothing;

    MatchesPane(Texts texts, Consumer<Fact> onChoice) {
        nothing = new EmptyState(Feather.SEARCH, texts.get("find.nothing.title"), texts.get("find.nothing.text"));
        getStyleClass().add("matches");
        list.setId("matches");
        list.setAccessibleText(texts.get("find.prompt"));
        list.setCellFactory(view -> new WrappingCell<>() {
            @Override
            Node draw(Fact fact) {
                return match(texts, fact);
            }
        });
        list.setOnMouseClicked(event -> choose(onChoice));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(onChoice);
                event.consume();
            }
        });
        getChildren().addAll(list, nothing);
    }

    void show(List<Fact> matches) {
        list.getItems().setAll(matches);
        list.setVisible(!matches.isEmpty());
        nothing.setVisible(matches.isEmpty());
    }

    /** Puts the keyboard on the first match. */
    void focusFirst() {
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void choose(Consumer<Fact> onChoice) {
        Fact chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onChoice.accept(chosen);
        }
    }

    private static Node match(Texts texts, Fact fact) {
        var name = new Label(texts.get("more.name", fact.name(), fact.id()));
        name.setWrapText(true);
        var where = FactNodes.quiet(
                fact.line() > 0
                        ? texts.get("find.line", fact.where(texts.language().locale()), fact.line())
                        : fact.where(texts.language().locale()));
        where.setManaged(!where.getText().isEmpty());
        var words = new VBox(name, where);
        words.setMinWidth(NAME_WIDTH);
        words.setMaxWidth(NAME_WIDTH);
        var value = new Label(fact.text());
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.getStyleClass().add("letter-strong");
        HBox.setHgrow(value, Priority.ALWAYS);
        return new HBox(16, words, value);
    }
}
