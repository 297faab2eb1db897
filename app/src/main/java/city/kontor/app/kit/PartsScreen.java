package city.kontor.app.kit;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A workplace of several lists, one of which is shown; buttons beside the title and Alt+1, Alt+2 … choose it. */
public final class PartsScreen implements Screen {
    private final Texts texts;
    private final List<Part> parts;
    private final List<Following> following;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup choice = new ToggleGroup();
    private final StackPane body = new StackPane();
    private final ActionButtons primary = new ActionButtons("part-primary");
    private final VBox view;
    private Part shown;

    /**
     * @param parts at least two; the first is shown first
     * @param stylesheet of the feature, as a URL
     */
    public PartsScreen(Texts texts, String title, List<Part> parts, String stylesheet) {
        this(texts, title, parts, stylesheet, List.of());
    }

    /** @param beside what else follows the data while the workplace is open */
    public PartsScreen(
            Texts texts, String title, List<Part> parts, String stylesheet, List<? extends Following> beside) {
        following = Stream.concat(beside.stream(), parts.stream().map(Part::following))
                .toList();
        this.texts = texts.beside(PartsScreen.class);
        this.parts = List.copyOf(parts);
        shown = parts.getFirst();
        var header = new ScreenHeader(title, List.of());
        var pills = new HBox();
        pills.getStyleClass().add("screen-parts");
        pills.setAlignment(Pos.CENTER_LEFT);
        for (Part part : parts) {
            var button = new ToggleButton(part.title());
            button.setId(part.id());
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add(pill(part));
            button.setToggleGroup(choice);
            button.setOnAction(event -> show(part));
            buttons.add(button);
            pills.getChildren().add(button);
        }
        primary.setMinWidth(ActionButtons.USE_PREF_SIZE);
        primary.setPrefWrapLength(0);
        primary.setAlignment(Pos.CENTER_RIGHT);
        header.getChildren().add(1, pills);
        header.getChildren().add(primary);
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(header, body);
        view.getStylesheets().add(stylesheet);
        show(shown);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        following.forEach(Following::follow);
        shown.list().focusList();
    }

    @Override
    public void leave() {
        following.forEach(Following::rest);
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>(shown.create().stream().toList());
        all.addAll(shown.others().get());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            all.add(Action.of(part.title(), part.icon(), () -> show(part)).keys("Alt+" + (i + 1)));
        }
        all.add(Action.of(
                        texts.get("list.find"),
                        Feather.SEARCH,
                        () -> shown.list().focusFilter())
                .keys("Shortcut+F"));
        return all;
    }

    /** Shows that part. */
    public void show(Part part) {
        shown = part;
        buttons.get(parts.indexOf(part)).setSelected(true);
        body.getChildren().setAll(part.list());
        primary.clear();
        primary.show(part.create(), List.of());
        part.list().focusList();
    }

    private String pill(Part part) {
        int index = parts.indexOf(part);
        return index == 0 ? Styles.LEFT_PILL : index == parts.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
