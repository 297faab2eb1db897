package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageMark;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.capture.redact.BlackArea;
import city.kontor.capture.redact.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Pages on which a person marks what nobody may see: areas that are drawn, and words that are looked for on all pages. */
final class RedactionView extends BorderPane {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 500;
    private static final double SIDE = 270;
    private static final int SMALLEST = 6;

    private final Kit kit;
    private final Texts texts;
    private final byte[] pdf;
    private final ObservableList<BlackArea> areas;
    private final PdfViewer pages;
    private final Label said = new Label();

    /** @param areas what is marked; changed by the person */
    RedactionView(Kit kit, byte[] pdf, ObservableList<BlackArea> areas) {
        this.kit = kit;
        texts = kit.texts().beside(RedactionView.class);
        this.pdf = pdf.clone();
        this.areas = areas;
        pages = new PdfViewer(kit);
        getStylesheets().add(StyleSheet.of(RedactionView.class, "efile.css"));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setCenter(pages);
        setRight(side());
        pages.viewer().drawing(true);
        pages.viewer().setOnArea(box -> {
            if (box.width() >= SMALLEST && box.height() >= SMALLEST) {
                areas.add(new BlackArea(pages.viewer().page(), box));
            }
        });
        pages.viewer().setOnShown(page -> draw());
        areas.addListener((Observable changed) -> draw());
        Node broken = new EmptyState(
                Feather.ALERT_TRIANGLE, texts.get("redact.broken.title"), texts.get("redact.broken.text"));
        pages.show(() -> new ByteArrayInputStream(this.pdf), broken, broken);
        draw();
    }

    private Node side() {
        var words = new TextField();
        words.setId("redact-words");
        words.setPromptText(texts.get("redact.words"));
        words.setAccessibleText(texts.get("redact.words"));
        words.setOnAction(event -> find(words.getText()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var find = Buttons.icon(Action.of(texts.get("redact.find"), Feather.SEARCH, () -> find(words.getText())));
        var line = new HBox(4, words, find);
        line.setAlignment(Pos.CENTER_LEFT);
        var how = new Label(texts.get("redact.how"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.getStyleClass().add("cell-about");
        said.setWrapText(true);
        said.getStyleClass().add("cell-about");
        var list = new ListView<BlackArea>(areas);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(
                new EmptyState(Feather.EDIT_3, texts.get("redact.none.title"), texts.get("redact.none.text")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var side = new VBox(10, how, line, said, list);
        side.setPrefWidth(SIDE);
        side.getStyleClass().add("efile-redact-side");
        return side;
    }

    private void find(String words) {
        if (words.isBlank()) {
            return;
        }
        kit.tasks()
                .<List<BlackArea>>start(texts.get("redact.find"), progress -> Redaction.find(pdf, words))
                .onFailure(IOException.class, failure -> said.setText(texts.get("redact.broken.text")))
                .then(found -> {
                    areas.addAll(
                            found.stream().filter(area -> !areas.contains(area)).toList());
                    said.setText(texts.get("redact.found", found.size(), words.strip()));
                });
    }

    private void draw() {
        pages.viewer()
                .overlay(areas.stream()
                        .filter(area -> area.page() == pages.viewer().page())
                        .map(area -> new PageMark(area.box(), "redaction-black", ""))
                        .toList());
    }

    private final class Cell extends ListCell<BlackArea> {
        @Override
        protected void updateItem(BlackArea area, boolean empty) {
            super.updateItem(area, empty);
            setText(null);
            setGraphic(empty || area == null ? null : line(area));
        }

        private Node line(BlackArea area) {
            var name = new Label(texts.get("redact.area", area.page()));
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(
                    4,
                    name,
                    space,
                    Buttons.icon(Action.of(
                            texts.get("annotate.go"),
                            Feather.CROSSHAIR,
                            () -> pages.viewer().turnTo(area.page()))),
                    Buttons.icon(Action.of(texts.get("redact.remove"), Feather.X, () -> areas.remove(area))));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
