package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.efile.Case;
import city.kontor.efile.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks where a document shall go and what is meant by it. */
final class CarryForm extends VBox {
    private static final double WIDTH = 560;
    private static final double INDENT = 26;

    private final Texts texts;
    private final Choice<CarryModel.Target> file;
    private final Choice<Case> into;
    private final TextField reason = new TextField();
    private final ToggleGroup meaning = new ToggleGroup();
    private final BooleanBinding valid;

    /** @param target the file and, behind it, the case on which it was dropped; empty where it is still to be chosen */
    CarryForm(Kit kit, CarryModel.Carrying carrying, Optional<CarryModel.Target> target, Optional<String> caseId) {
        super(16);
        texts = kit.texts().beside(CarryForm.class);
        var words = new EfileWords(kit.texts());
        setPrefWidth(WIDTH);
        getStylesheets().add(StyleSheet.of(CarryForm.class, "efile.css"));
        file = new Choice<>(
                texts.get("carry.file"),
                carrying.targets(),
                one -> texts.get("link.name", words.number(one.file()), words.title(one.file())));
        file.setId("carry-file");
        into = new Choice<>(
                texts.get("document.case"), List.of(), one -> one.fields().getOrDefault(Field.TITLE, ""));
        into.setId("carry-case");
        reason.setId("carry-reason");
        var discloses = new Label(texts.get("carry.discloses"));
        discloses.setWrapText(true);
        discloses.getStyleClass().add("carry-discloses");
        discloses.managedProperty().bind(discloses.visibleProperty());
        discloses.setVisible(false);
        file.valueProperty().addListener((property, before, now) -> {
            into.getItems().setAll(now.cases());
            if (now.cases().size() == 1) {
                into.getSelectionModel().selectFirst();
            }
            discloses.setVisible(carrying.discloses(now));
        });
        var ways = new VBox(8);
        for (CarryModel.Meaning one : CarryModel.Meaning.values()) {
            ways.getChildren().add(way(one));
        }
        meaning.selectToggle(meaning.getToggles().getFirst());
        into.disableProperty().bind(Bindings.createBooleanBinding(() -> !carries(), meaning.selectedToggleProperty()));
        reason.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> meaning() != CarryModel.Meaning.MOVE, meaning.selectedToggleProperty()));
        valid = Bindings.createBooleanBinding(
                this::isComplete,
                file.valueProperty(),
                into.valueProperty(),
                reason.textProperty(),
                meaning.selectedToggleProperty());
        getChildren()
                .addAll(
                        ways,
                        new FormGrid()
                                .row(texts.get("carry.file"), file)
                                .row(texts.get("document.case"), into)
                                .row(texts.get("document.reason"), reason),
                        discloses);
        target.ifPresent(file::setValue);
        caseId.flatMap(id -> into.getItems().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .ifPresent(into::setValue);
    }

    private Node way(CarryModel.Meaning one) {
        var button = new RadioButton(texts.get("carry." + one));
        button.setId("carry-" + one.name().toLowerCase(Locale.ROOT));
        button.setUserData(one);
        button.setToggleGroup(meaning);
        var about = new Label(texts.get("carry." + one + ".text"));
        about.setWrapText(true);
        about.getStyleClass().add("cell-about");
        about.setTranslateX(INDENT);
        about.setMaxWidth(WIDTH - INDENT);
        return new VBox(2, button, about);
    }

    private CarryModel.Meaning meaning() {
        return (CarryModel.Meaning) meaning.getSelectedToggle().getUserData();
    }

    private boolean carries() {
        return meaning() != CarryModel.Meaning.LINK;
    }

    private boolean isComplete() {
        return file.getValue() != null
                && (!carries() || into.getValue() != null)
                && (meaning() != CarryModel.Meaning.MOVE || !reason.getText().isBlank());
    }

    BooleanBinding valid() {
        return valid;
    }

    CarryModel.Wish wish() {
        return new CarryModel.Wish(
                file.getValue(),
                Optional.ofNullable(into.getValue()).filter(one -> carries()),
                meaning(),
                reason.getText().strip());
    }
}
