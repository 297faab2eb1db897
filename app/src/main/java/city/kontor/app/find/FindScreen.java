package city.kontor.app.find;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FilterField;
import city.kontor.app.kit.Focus;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.search.Kind;
import city.kontor.search.Hit;
import city.kontor.search.Progress;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The search: one field, what narrows it down, and what was found in groups; all of it without the mouse. */
final class FindScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final FindModel model;
    private final StringProperty typed = new SimpleStringProperty("");
    private final FilterField field;
    private final Filters filters;
    private final ListView<Line> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final EmptyState tips;
    private final EmptyState nothing;
    private final Label origin = new Label();
    private final SavedMenu saved;
    private final VBox view;

    FindScreen(Kit kit, FindModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(FindScreen.class);
        this.model = model;
        typed.set(model.wantedProperty().get().typed());
        field = new FilterField(texts.get("find.prompt"), typed);
        field.setId("find-words");
        field.getStyleClass().add("find-words");
        typed.addListener((property, before, now) ->
                model.want(model.wantedProperty().get().typed(now.strip())));
        filters = new Filters(kit, model);
        tips = new EmptyState(Feather.SEARCH, texts.get("tips.title"), texts.get("tips.text"));
        nothing = new EmptyState(
                Feather.SEARCH,
                texts.get("nothing.title"),
                texts.get("nothing.text"),
                Action.of(
                        texts.get("nothing.wide"),
                        Feather.MAXIMIZE_2,
                        () -> model.want(model.wantedProperty().get().wide())));
        list.setId("find-list");
        list.setAccessibleText(texts.get("find.results"));
        list.getStyleClass().add("find-list");
        list.setCellFactory(cells -> new HitCell(texts));
        listen();
        origin.getStyleClass().add("find-origin");
        origin.setWrapText(true);
        var top = new VBox(10, field, filters, origin);
        top.getStyleClass().add("find-top");
        VBox.setVgrow(body, Priority.ALWAYS);
        saved = new SavedMenu(kit, model);
        var header = new ScreenHeader(texts.get("workplace." + Workplace.SEARCH), List.of(saved.save()));
        header.addMenu(0, saved.menu());
        view = new VBox(header, top, body);
        view.getStylesheets().add(StyleSheet.of(FindScreen.class, "find.css"));
        model.resultsProperty().addListener((property, before, now) -> show());
        model.answeredProperty().addListener((property, before, now) -> show());
        model.progressProperty().addListener((property, before, now) -> origin.setText(origin()));
        model.wantedProperty().addListener((property, before, now) -> {
            if (!now.typed().equals(typed.get().strip())) {
                typed.set(now.typed());
            }
        });
        show();
    }

    private void listen() {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 1) {
                field.requestFocus();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        // A heading is passed over in the direction of travel.
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            int index = now.intValue();
            if (index > 0 && list.getItems().get(index) instanceof Line.Heading) {
                int next = before.intValue() > index ? index - 1 : index + 1;
                kit.tasks().onUi(() -> list.getSelectionModel().select(next));
            }
        });
    }

    private void show() {
        boolean asked = model.wantedProperty().get().isAnything();
        List<Line> lines = Line.of(model.resultsProperty().get());
        if (!list.getItems().equals(lines)) {
            list.getItems().setAll(lines);
            list.getSelectionModel().select(lines.isEmpty() ? -1 : 1);
            list.scrollTo(0);
        }
        if (!lines.isEmpty()) {
            body.getChildren().setAll(list);
        } else if (!asked) {
            body.getChildren().setAll(tips);
        } else if (model.answeredProperty().get()) {
            body.getChildren().setAll(nothing);
        }
        origin.setText(origin());
    }

    /** Who answered, and how far the index is. */
    private String origin() {
        boolean asked = model.wantedProperty().get().isAnything()
                && model.answeredProperty().get();
        if (asked && model.resultsProperty().get().everywhere()) {
            return texts.get("origin.everywhere");
        }
        Progress progress = model.progressProperty().get();
        String number = texts.formats().number(progress.indexed());
        String here = progress.isBuilding()
                ? texts.get("origin.building", number, texts.formats().number(progress.expected()))
                : progress.textsLeft() > 0 ? texts.get("origin.reading", number) : texts.get("origin.here", number);
        return asked && model.wantedProperty().get().everywhere() ? texts.get("origin.offline", here) : here;
    }

    private void open() {
        if (list.getSelectionModel().getSelectedItem() instanceof Line.Found(Hit hit)) {
            kit.navigator().go(place(hit));
        } else if (list.getSelectionModel().getSelectedItem() instanceof Line.Heading heading) {
            model.want(model.wantedProperty().get().kind(Optional.of(heading.kind())));
        }
    }

    /** Where a hit is shown: in its file. */
    static Place place(Hit hit) {
        return switch (Kind.of(hit.kind())) {
            case FILE -> Place.of("files", hit.id());
            case CASE -> Place.of("files", hit.parent() + "/case/" + hit.id());
            case DOCUMENT -> Place.of("files", hit.parent() + "/document/" + hit.id());
        };
    }

    @Override
    public Node view() {
        return view;
    }

    /** @param subject words to look for */
    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(typed::set);
        Focus.to(field);
        field.selectAll();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                saved.save(),
                Action.of(texts.get("find.focus"), Feather.SEARCH, () -> Focus.to(field))
                        .keys("Shortcut+F"),
                Action.of(
                                texts.get("find.wide"),
                                Feather.MAXIMIZE_2,
                                () -> model.want(model.wantedProperty().get().wide()))
                        .keys("Alt+0"),
                Action.of(texts.get("group.FILE"), Feather.FOLDER, () -> only(Kind.FILE))
                        .keys("Alt+1"),
                Action.of(texts.get("group.CASE"), Feather.BRIEFCASE, () -> only(Kind.CASE))
                        .keys("Alt+2"),
                Action.of(texts.get("group.DOCUMENT"), Feather.FILE_TEXT, () -> only(Kind.DOCUMENT))
                        .keys("Alt+3"));
    }

    private void only(Kind kind) {
        model.want(model.wantedProperty().get().kind(Optional.of(kind)));
    }
}
