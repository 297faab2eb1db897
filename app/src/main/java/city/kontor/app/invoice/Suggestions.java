package city.kontor.app.invoice;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Proposals under a text field while a person types: code and name in two columns, chosen by arrows and Enter or by the
 * mouse. Arrow down opens them without typing.
 *
 * @param <T> what is proposed
 */
final class Suggestions<T> {
    private static final int MOST = 8;

    private final TextField field;
    private final Function<String, List<T>> matching;
    private final Function<T, String> code;
    private final Function<T, String> name;
    private final java.util.function.Consumer<T> choose;
    private final ContextMenu menu = new ContextMenu();
    private boolean choosing;

    Suggestions(
            TextField field,
            Function<String, List<T>> matching,
            Function<T, String> code,
            Function<T, String> name,
            java.util.function.Consumer<T> choose) {
        this.field = field;
        this.matching = matching;
        this.code = code;
        this.name = name;
        this.choose = choose;
        menu.getStyleClass().add("suggestions");
        menu.setAutoFix(true);
        field.textProperty().addListener((property, before, now) -> {
            if (field.isFocused() && field.isEditable() && !choosing) {
                propose(now);
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                menu.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !event.isAltDown() && !menu.isShowing() && field.isEditable()) {
                propose(field.getText());
                event.consume();
            }
        });
    }

    static int most() {
        return MOST;
    }

    private void propose(String typed) {
        List<T> found = matching.apply(typed);
        if (found.isEmpty()
                || (found.size() == 1 && code.apply(found.getFirst()).equals(typed))) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(found.stream().limit(MOST).map(this::item).toList());
        if (!menu.isShowing() && field.getScene() != null) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(T value) {
        Supplier<HBox> line = () -> {
            var first = new Label(code.apply(value));
            first.getStyleClass().add("suggestion-code");
            var second = new Label(name.apply(value));
            second.getStyleClass().add("suggestion-name");
            return new HBox(12, first, second);
        };
        var item = new CustomMenuItem(line.get(), true);
        item.setOnAction(event -> {
            choosing = true;
            choose.accept(value);
            choosing = false;
            field.end();
        });
        return item;
    }
}
