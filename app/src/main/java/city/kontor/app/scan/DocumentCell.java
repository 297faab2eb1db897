package city.kontor.app.scan;

import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.capture.FieldName;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One document in the list: its first page, who sent it, how much it is and how it stands. */
final class DocumentCell extends ListCell<DocumentModel> {
    private static final double PICTURE_WIDTH = 42;
    private static final double PICTURE_HEIGHT = 56;

    private final Texts texts;
    private final PageImages images;
    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final StatusBadge badge = new StatusBadge(Tone.NEUTRAL, "");
    private final HBox content;
    private final InvalidationListener watch = changed -> getDocument().ifPresent(this::show);
    private List<Observable> watched = List.of();

    DocumentCell(Texts texts, PageImages images) {
        this.texts = texts;
        this.images = images;
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setSmooth(true);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("scan-document-picture");
        frame.setMinSize(PICTURE_WIDTH + 4, PICTURE_HEIGHT + 4);
        frame.setMaxSize(PICTURE_WIDTH + 4, PICTURE_HEIGHT + 4);
        title.getStyleClass().add("scan-document-title");
        facts.getStyleClass().add("scan-document-facts");
        var words = new VBox(3, title, facts, badge);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(12, frame, words);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DocumentModel document, boolean empty) {
        super.updateItem(document, empty);
        watched.forEach(each -> each.removeListener(watch));
        watched = List.of();
        if (empty || document == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        watched = List.of(
                document.titleProperty(),
                document.stateProperty(),
                document.pages(),
                document.eInvoiceProperty(),
                document.field(FieldName.GROSS_TOTAL).valueProperty());
        watched.forEach(each -> each.addListener(watch));
        setGraphic(content);
        show(document);
    }

    private Optional<DocumentModel> getDocument() {
        return Optional.ofNullable(getItem());
    }

    private void show(DocumentModel document) {
        title.setText(document.titleProperty().get());
        facts.setText(facts(document));
        badge.show(
                document.state().tone(), texts.get("state." + document.state().name()));
        picture.imageProperty().unbind();
        document.pages().stream()
                .findFirst()
                .ifPresent(page -> picture.imageProperty().bind(images.of(page).map(image -> image.orElse(null))));
        setAccessibleText(title.getText() + ", " + facts.getText() + ", " + badge.getText());
    }

    private String facts(DocumentModel document) {
        String pages = document.eInvoiceProperty().get().isPresent()
                ? texts.get("document.eInvoice")
                : texts.get("document.pages", document.pages().size());
        return FieldChecks.cents(document.field(FieldName.GROSS_TOTAL).value())
                .map(cents -> texts.formats().cents(cents) + "\u00a0€ · " + pages)
                .orElse(pages);
    }
}
