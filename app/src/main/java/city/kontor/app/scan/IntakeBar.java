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

/** How far reading is, with the way to stop it. There only while something is being read. */
final class IntakeBar extends HBox {
    IntakeBar(Texts texts, ScanStationModel model) {
        Intake intake = model.intake();
        setId("intake");
        getStyleClass().add("scan-intake");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setMinWidth(USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> intake.filesWaitingProperty().get() > 0
                                ? texts.get(
                                        "intake.files",
                                        intake.pagesDoneProperty().get(),
                                        intake.pagesFoundProperty().get(),
                                        intake.filesWaitingProperty().get())
                                : texts.get(
                                        "intake.pages",
                                        intake.pagesDoneProperty().get(),
                                        intake.pagesFoundProperty().get()),
                        intake.pagesDoneProperty(),
                        intake.pagesFoundProperty(),
                        intake.filesWaitingProperty()));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> intake.pagesFoundProperty().get() == 0
                                ? -1.0
                                : (double) intake.pagesDoneProperty().get()
                                        / intake.pagesFoundProperty().get(),
                        intake.pagesDoneProperty(),
                        intake.pagesFoundProperty()));
        bar.accessibleTextProperty().bind(words.textProperty());
        var cancel = Buttons.flat(texts.get("intake.cancel"), Feather.X, model::cancelIntake);
        cancel.setId("intake-cancel");
        getChildren().addAll(words, bar, cancel);
        visibleProperty().bind(intake.busyProperty());
        managedProperty().bind(visibleProperty());
    }
}
