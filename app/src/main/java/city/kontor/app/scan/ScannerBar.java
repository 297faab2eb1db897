package city.kontor.app.scan;

import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** That a scanner is pulling pages, with the way to stop it. There only while it does. */
final class ScannerBar extends HBox {
    ScannerBar(Texts texts, ScannerModel model) {
        setId("scanner-bar");
        getStyleClass().add("scan-intake");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setMinWidth(USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("scanner.pages", model.pagesProperty().get()), model.pagesProperty()));
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(words, bar, Buttons.flat(texts.get("intake.cancel"), Feather.X, model::cancel));
        visibleProperty().bind(model.scanningProperty());
        managedProperty().bind(visibleProperty());
    }
}
