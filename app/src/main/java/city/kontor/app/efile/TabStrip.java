package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.EFile;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The open files above the one that is shown, once there are several. */
final class TabStrip extends HBox {
    private static final double WIDEST = 240;
    private static final Duration HELD = Duration.millis(700);

    private final Texts texts;
    private final EfileWords words;
    private final OpenFiles open;
    private BiConsumer<Carried, EFile> onCarried = (document, file) -> {};

    TabStrip(Kit kit, OpenFiles open, FileModel shown) {
        this.texts = kit.texts().beside(TabStrip.class);
        this.words = new EfileWords(kit.texts());
        this.open = open;
        getStyleClass().add("efile-tabs");
        managedProperty().bind(visibleProperty());
        open.all().addListener((ListChangeListener<OpenFiles.Open>) change -> draw());
        shown.shownProperty().addListener((property, before, now) -> draw());
        draw();
    }

    /** What can be done with the tabs, for keys and palette. */
    List<Action> actions() {
        return open.all().isEmpty()
                ? List.of()
                : List.of(
                        Action.of(texts.get("tab.next"), Feather.CHEVRON_RIGHT, () -> open.step(1))
                                .keys("Ctrl+Page Down"),
                        Action.of(texts.get("tab.previous"), Feather.CHEVRON_LEFT, () -> open.step(-1))
                                .keys("Ctrl+Page Up"),
                        Action.of(texts.get("tab.close"), Feather.X, open::closeShown)
                                .keys("Shortcut+W"));
    }

    private void draw() {
        setVisible(open.all().size() > 1);
        getChildren().setAll(open.all().stream().map(this::tab).toList());
    }

    /** @param onCarried told of a document that was dropped on another file */
    void setOnCarried(BiConsumer<Carried, EFile> onCarried) {
        this.onCarried = onCarried;
    }

    /** A document that is held over a file for a moment leads into it: it can be dropped on one of its cases. */
    private void carrying(Node tab, OpenFiles.Open one) {
        var held = new PauseTransition(HELD);
        held.setOnFinished(event -> open.show(one));
        tab.setOnDragEntered(event -> {
            if (Carried.in(event).isPresent()) {
                held.playFromStart();
            }
        });
        tab.setOnDragExited(event -> held.stop());
        tab.setOnDragOver(event -> {
            if (isElsewhere(event, one)) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        tab.setOnDragDropped(event -> {
            held.stop();
            if (isElsewhere(event, one)) {
                Carried.in(event).ifPresent(carried -> onCarried.accept(carried, one.file()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isElsewhere(DragEvent event, OpenFiles.Open one) {
        return Carried.in(event)
                .filter(carried -> !carried.fileId().equals(one.file().id()))
                .isPresent();
    }

    private Node tab(OpenFiles.Open one) {
        var name = new Label(words.title(one.file()));
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setTooltip(new Tooltip(texts.get("link.name", words.number(one.file()), words.title(one.file()))));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var close = Buttons.icon(
                Action.of(texts.get("tab.close.named", words.title(one.file())), Feather.X, () -> open.close(one)));
        var tab = new HBox(4, name, close);
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.setMaxWidth(WIDEST);
        HBox.setHgrow(tab, Priority.SOMETIMES);
        tab.getStyleClass().add("efile-tab");
        if (open.isShown(one)) {
            tab.getStyleClass().add("efile-tab-shown");
        }
        carrying(tab, one);
        tab.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                open.close(one);
            } else if (event.getButton() == MouseButton.PRIMARY) {
                open.show(one);
            }
        });
        return tab;
    }
}
