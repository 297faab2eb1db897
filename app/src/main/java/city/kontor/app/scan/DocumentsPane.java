package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The documents on the desk, and below them the files that could not be taken. */
final class DocumentsPane extends VBox {
    private static final double WIDTH = 212;
    private static final double ROW_HEIGHT = 84;

    private final ListView<DocumentModel> list;

    /** @param onOpen what Enter does: go to the fields */
    DocumentsPane(Texts texts, ScanStationModel model, PageImages images, Runnable onOpen) {
        getStyleClass().add("scan-documents");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        list = new ListView<>(model.documents());
        list.setId("documents");
        list.getStyleClass().add("scan-document-list");
        list.setAccessibleText(texts.get("documents.accessible"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new DocumentCell(texts, images));
        var selection = list.getSelectionModel();
        selection.selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(Optional.of(now));
            }
        });
        model.selectedProperty().addListener((property, before, now) -> show(now));
        show(model.selectedProperty().get());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                onOpen.run();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.selectedProperty().get().ifPresent(model.edits()::delete);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(list, new ProblemsPane(texts, model));
    }

    void focusList() {
        list.requestFocus();
    }

    private void show(Optional<DocumentModel> document) {
        document.ifPresentOrElse(
                wanted -> {
                    if (!wanted.equals(list.getSelectionModel().getSelectedItem())) {
                        list.getSelectionModel().clearSelection();
                        list.getSelectionModel().select(wanted);
                        list.scrollTo(wanted);
                    }
                },
                () -> list.getSelectionModel().clearSelection());
    }
}
