package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** One disposition as it is typed: what kind, who, until when, what for, and whether beside the one before it. */
abstract class StepLine extends HBox {
    private final Texts texts;
    private final Choice<StepKind> kind;
    private final TextField task = new TextField();
    private final CheckBox beside;
    private Runnable onRemove = () -> {};
    private Runnable onChange = () -> {};

    StepLine(Kit kit) {
        super(8);
        texts = kit.texts().beside(StepLine.class);
        kind = new Choice<>(texts.get("route.kind"), List.of(StepKind.values()), new EfileWords(kit.texts())::kind)
                .with(StepKind.ACTION);
        beside = new CheckBox(texts.get("route.beside"));
        setAlignment(Pos.CENTER_LEFT);
        kind.setPrefWidth(150);
        task.setPromptText(texts.get("route.task"));
        task.setAccessibleText(texts.get("route.task"));
        HBox.setHgrow(task, Priority.ALWAYS);
        beside.setMinWidth(USE_PREF_SIZE);
    }

    /**
     * Puts who and until when between the rest.
     *
     * @param typed what is typed into until when
     */
    final void place(ComboBox<?> who, Control until, ObservableValue<?> typed) {
        getChildren()
                .addAll(
                        kind,
                        who,
                        until,
                        task,
                        beside,
                        Buttons.icon(Action.of(texts.get("route.remove"), Feather.X, () -> onRemove.run())));
        for (ObservableValue<?> value : List.of(kind.valueProperty(), who.valueProperty(), typed)) {
            value.addListener((property, before, now) -> onChange.run());
        }
    }

    /** @param isBeside whether the step stands at the same position as the one before it */
    final void fill(TemplateStep step, boolean isBeside) {
        kind.getSelectionModel().select(step.kind());
        task.setText(step.task());
        beside.setSelected(isBeside);
        show(step);
    }

    /** Shows who and until when of a template's step. */
    abstract void show(TemplateStep step);

    abstract boolean isComplete();

    final StepKind kind() {
        return kind.getValue();
    }

    final String task() {
        return task.getText().strip();
    }

    final boolean isBeside() {
        return beside.isSelected();
    }

    final void on(Runnable remove, Runnable change) {
        onRemove = remove;
        onChange = change;
    }

    /** @param id with which the ids of the fields begin */
    final void number(String id, int index) {
        beside.setVisible(index > 0);
        kind.setId(id + "-kind-" + index);
        getChildren().get(1).setId(id + "-person-" + index);
    }
}
