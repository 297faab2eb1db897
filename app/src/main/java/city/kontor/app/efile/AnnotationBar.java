package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageMark;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Texts;
import city.kontor.capture.Box;
import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationCommand;
import city.kontor.efile.AnnotationKind;
import city.kontor.efile.Document;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person can lay over a page: highlights, notes and stamps. The document itself stays as it is. */
final class AnnotationBar extends HBox {
    /** A stamp of two lines must be readable in print: 50 by 18 mm at 300 dpi. */
    private static final int STAMP_WIDTH = 590;

    private static final int STAMP_HEIGHT = 213;

    /** What was drawn by a slip of the hand. */
    private static final int SMALLEST = 12;

    private static final List<String> STAMPS =
            List.of("received", "correct", "calculated", "paid", "copy", "draft", "done");

    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FileModel model;
    private final AnnotationDeeds deeds;
    private final ToggleGroup tools = new ToggleGroup();
    private final Map<AnnotationKind, ToggleButton> buttons = new EnumMap<>(AnnotationKind.class);
    private final ToggleButton listed;
    private Optional<PageViewer> pages = Optional.empty();
    private Optional<Document> document = Optional.empty();
    private List<Annotation> all = List.of();

    /** @param onListed told whether the list beside the pages is wanted */
    AnnotationBar(Kit kit, FileModel model, AnnotationDeeds deeds, Consumer<Boolean> onListed) {
        super(8);
        this.kit = kit;
        texts = kit.texts().beside(AnnotationBar.class);
        words = new EfileWords(kit.texts());
        this.model = model;
        this.deeds = deeds;
        var flow = new FlowPane(6, 6);
        for (AnnotationKind kind : AnnotationKind.values()) {
            var button = new ToggleButton(texts.get("annotate." + kind.name()), new FontIcon(icon(kind)));
            button.setId("annotate-" + kind.name());
            button.setToggleGroup(tools);
            button.setTooltip(new Tooltip(texts.get("annotate." + kind.name() + ".how")));
            buttons.put(kind, button);
            flow.getChildren().add(button);
        }
        listed = new ToggleButton("", new FontIcon(Feather.MESSAGE_SQUARE));
        listed.setId("annotations-listed");
        listed.selectedProperty().addListener((property, was, is) -> onListed.accept(is));
        flow.getChildren().add(listed);
        getChildren().add(flow);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("page-bar");
        tools.selectedToggleProperty()
                .addListener((property, was, is) -> pages.ifPresent(viewer -> viewer.drawing(is != null)));
    }

    static Feather icon(AnnotationKind kind) {
        return switch (kind) {
            case HIGHLIGHT -> Feather.EDIT_3;
            case NOTE -> Feather.MESSAGE_SQUARE;
            case STAMP -> Feather.CHECK_SQUARE;
        };
    }

    /** @param may whether this person may lay something over it */
    void show(PageViewer viewer, Document shown, boolean may) {
        boolean another = !pages.equals(Optional.of(viewer))
                || document.filter(before -> before.id().equals(shown.id())).isEmpty();
        if (another) {
            tools.selectToggle(null);
            annotations(List.of());
        }
        pages = Optional.of(viewer);
        document = Optional.of(shown);
        viewer.drawing(tools.getSelectedToggle() != null);
        viewer.setOnArea(this::drawn);
        viewer.setOnShown(page -> draw());
        buttons.values().forEach(button -> {
            button.setVisible(may);
            button.setManaged(may);
        });
    }

    /** The annotations of the version that is shown. */
    void annotations(List<Annotation> now) {
        all = List.copyOf(now);
        listed.setText(texts.get("annotate.count", all.size()));
        draw();
    }

    private void draw() {
        pages.ifPresent(viewer -> viewer.overlay(all.stream()
                .filter(one -> one.place().page() == viewer.page())
                .map(this::mark)
                .toList()));
    }

    private PageMark mark(Annotation one) {
        Annotation.Place place = one.place();
        return new PageMark(
                new Box(place.x(), place.y(), place.width(), place.height()),
                "annotation-" + one.kind().name().toLowerCase(Locale.ROOT),
                words.annotation(one));
    }

    private void drawn(Box area) {
        boolean meant = area.width() >= SMALLEST && area.height() >= SMALLEST;
        for (var entry : buttons.entrySet()) {
            if (entry.getValue().isSelected() && meant) {
                tools.selectToggle(null);
                switch (entry.getKey()) {
                    case HIGHLIGHT -> put(AnnotationKind.HIGHLIGHT, area, "");
                    case NOTE -> note(area);
                    case STAMP -> stamp(area);
                }
                return;
            }
        }
    }

    private void note(Box area) {
        var text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setId("annotation-text");
        text.setAccessibleText(texts.get("annotate.NOTE"));
        kit.dialogs()
                .form(
                        texts,
                        "annotate.note",
                        text,
                        Bindings.createBooleanBinding(() -> !text.getText().isBlank(), text.textProperty()),
                        () -> put(AnnotationKind.NOTE, area, text.getText()));
    }

    private void stamp(Box area) {
        ComboBox<String> choice = new Choice<>(
                        texts.get("annotate.STAMP"),
                        STAMPS.stream().map(key -> texts.get("stamp." + key)).toList(),
                        text -> text)
                .with(texts.get("stamp." + STAMPS.getFirst()));
        choice.setId("annotation-stamp");
        var sized =
                new Box(area.x(), area.y(), Math.max(area.width(), STAMP_WIDTH), Math.max(area.height(), STAMP_HEIGHT));
        kit.dialogs()
                .form(
                        texts,
                        "annotate.stamp",
                        choice,
                        Bindings.createBooleanBinding(() -> choice.getValue() != null, choice.valueProperty()),
                        () -> put(AnnotationKind.STAMP, sized, choice.getValue()));
    }

    private void put(AnnotationKind kind, Box area, String text) {
        document.ifPresent(shown -> pages.ifPresent(viewer -> deeds.give(
                "annotate.said",
                new AnnotationCommand.Annotate(
                        shown.scope(),
                        shown.fileId(),
                        shown.id(),
                        model.parts().desk().newId(),
                        shown.newest(),
                        kind,
                        new Annotation.Place(
                                viewer.page(),
                                Math.max(0, area.x()),
                                Math.max(0, area.y()),
                                area.width(),
                                area.height()),
                        text))));
    }
}
