package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The workplaces on the left: icon, name and what waits there; narrow it shows icons only. */
final class Sidebar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE_WIDTH = 216;
    private static final double NARROW_WIDTH = 56;

    private final BooleanBinding narrow;
    private final Map<String, Button> entries = new LinkedHashMap<>();

    /**
     * @param below the entries that stand at the lower end, apart from the daily work
     * @param narrow whether there is only room for icons
     * @param fold what the button at the end does
     */
    Sidebar(
            Texts texts,
            List<Workplace> workplaces,
            List<Workplace> below,
            BooleanBinding narrow,
            Runnable fold,
            Consumer<Place> go) {
        this.narrow = narrow;
        getStyleClass().add("sidebar");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        workplaces.forEach(workplace -> getChildren().add(entry(texts, workplace, go)));
        getChildren().add(space);
        below.forEach(workplace -> getChildren().add(entry(texts, workplace, go)));
        var foldButton = Buttons.icon(
                Action.of(texts.get("sidebar.fold"), Feather.SIDEBAR, fold).keys("Shortcut+B"));
        foldButton.getStyleClass().add("sidebar-fold");
        getChildren().add(foldButton);
        narrow.addListener((property, before, now) -> fold(now));
        fold(narrow.get());
    }

    /** Marks where the person is. */
    void show(Optional<Place> here) {
        entries.forEach((key, button) -> button.pseudoClassStateChanged(
                CURRENT, here.filter(place -> place.workplace().equals(key)).isPresent()));
    }

    private void fold(boolean toNarrow) {
        pseudoClassStateChanged(NARROW, toNarrow);
        double width = toNarrow ? NARROW_WIDTH : WIDE_WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    private Button entry(Texts texts, Workplace workplace, Consumer<Place> go) {
        String title = workplace.title(texts);
        var button = new Button();
        button.setGraphic(line(title, workplace));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("workplace-" + workplace.key());
        button.getStyleClass().setAll("sidebar-entry");
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> workplace.count().get() > 0
                                ? texts.get(
                                        "sidebar.accessible",
                                        title,
                                        workplace.count().get())
                                : title,
                        workplace.count()));
        button.setOnAction(event -> go.accept(Place.of(workplace.key())));
        var tooltip = new Tooltip(title);
        button.tooltipProperty().bind(Bindings.when(narrow).then(tooltip).otherwise((Tooltip) null));
        entries.put(workplace.key(), button);
        return button;
    }

    private Node line(String title, Workplace workplace) {
        var name = new Label(title);
        name.getStyleClass().add("sidebar-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.visibleProperty().bind(narrow.not());
        name.managedProperty().bind(narrow.not());
        var line = new HBox(icon(workplace), name, badge(workplace.count()));
        line.getStyleClass().add("sidebar-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** With only icons, a dot says that something waits. */
    private Node icon(Workplace workplace) {
        var dot = new Circle(3.5);
        dot.getStyleClass().add("sidebar-dot");
        dot.visibleProperty().bind(Bindings.greaterThan(workplace.count(), 0).and(narrow));
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        dot.setTranslateX(3);
        dot.setTranslateY(-3);
        var icon = new StackPane(new FontIcon(workplace.icon()), dot);
        icon.setMaxHeight(USE_PREF_SIZE);
        return icon;
    }

    private Label badge(ObservableIntegerValue count) {
        var badge = new Label();
        badge.getStyleClass().add("sidebar-count");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> count.get() > 999 ? "999+" : Integer.toString(count.get()), count));
        var shown = Bindings.greaterThan(count, 0).and(narrow.not());
        badge.visibleProperty().bind(shown);
        badge.managedProperty().bind(shown);
        return badge;
    }
}
