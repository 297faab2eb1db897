package city.kontor.app.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** Actions behind one button. While they are the same ones, an open menu stays as it is under the pointer. */
public final class ActionMenu extends MenuButton {
    private List<Action> actions = List.of();

    public ActionMenu(String title) {
        super(title);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    public void show(List<Action> now) {
        boolean same = titles(now).equals(titles(actions));
        actions = List.copyOf(now);
        if (!same) {
            getItems().setAll(actions.stream().map(ActionMenu::item).toList());
        }
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            MenuItem item = getItems().get(i);
            item.disableProperty().bind(Bindings.not(action.enabled()));
            item.setOnAction(event -> action.fire());
        }
        setVisible(!actions.isEmpty());
    }

    private static List<String> titles(List<Action> actions) {
        return actions.stream().map(Action::title).toList();
    }

    private static MenuItem item(Action action) {
        var item = new MenuItem(action.title(), new FontIcon(action.icon()));
        action.keys().ifPresent(item::setAccelerator);
        return item;
    }
}
