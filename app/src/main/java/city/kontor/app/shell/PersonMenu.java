package city.kontor.app.shell;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import city.kontor.app.theme.Theme;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who is signed in, and what belongs to the person and not to a screen: language, look, sign out. */
final class PersonMenu extends MenuButton {
    PersonMenu(Texts texts, String name, ShellActions.Outside outside, Runnable showKeys) {
        Look look = outside.look();
        getStyleClass().addAll("person-menu", "flat");
        setId("person-menu");
        setText(name);
        setAccessibleText(texts.get("person.accessible", name));
        var initials = new Label(Initials.of(name));
        initials.getStyleClass().add("person-initials");
        setGraphic(initials);

        var dark = new CheckMenuItem(texts.get("person.dark"));
        dark.setSelected(look.themeProperty().get() == Theme.DARK);
        dark.setOnAction(event -> look.themeProperty().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        // The theme can also be switched by a key.
        setOnShowing(event -> dark.setSelected(look.themeProperty().get() == Theme.DARK));

        var keys = new MenuItem(texts.get("keys.show"), new FontIcon(Feather.COMMAND));
        keys.setOnAction(event -> showKeys.run());
        var leave = new MenuItem(texts.get("person.signOut"), new FontIcon(Feather.LOG_OUT));
        leave.setOnAction(event -> outside.signOut().run());
        getItems()
                .addAll(
                        languages(texts, outside.switchLanguage()),
                        dark,
                        zoom(texts, look),
                        keys,
                        new SeparatorMenuItem(),
                        leave);
    }

    private static Menu languages(Texts texts, Consumer<Language> switchLanguage) {
        var menu = new Menu(texts.get("person.language"), new FontIcon(Feather.GLOBE));
        var group = new ToggleGroup();
        for (Language language : Language.values()) {
            var item = new RadioMenuItem(language.ownName());
            item.setToggleGroup(group);
            item.setSelected(language == texts.language());
            item.setOnAction(event -> switchLanguage.accept(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu zoom(Texts texts, Look look) {
        var menu = new Menu("", new FontIcon(Feather.ZOOM_IN));
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "person.zoom", Math.round(look.zoomProperty().get() * 100)),
                        look.zoomProperty()));
        for (double factor : new double[] {0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0}) {
            var item = new MenuItem(Math.round(factor * 100) + " %");
            item.setOnAction(event -> look.zoomTo(factor));
            menu.getItems().add(item);
        }
        return menu;
    }
}
