package city.kontor.app.kit;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import city.kontor.capture.FieldValue;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field whose value may have been read from a page. A mark at its end says how sure the reading is; what the person
 * types counts as certain. Below stands what is wrong with the value.
 */
public final class ConfidenceField extends VBox {
    /** From here on a reading is taken as certain; chosen so that few wrong readings pass without a second look. */
    public static final double CERTAIN = 0.9;

    /** Below this a reading is a guess. */
    public static final double GUESS = 0.6;

    private final Texts texts;
    private final FieldKind kind;
    private final CustomTextField editor = new CustomTextField();
    private final FontIcon mark = new FontIcon(Feather.CHECK);
    private final Tooltip tip = new Tooltip();
    private final Label message = new Label();
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FieldValue>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String complaint = "";
    private boolean showing;

    public ConfidenceField(Texts texts, FieldKind kind) {
        this.texts = texts.beside(ConfidenceField.class);
        this.kind = kind;
        getStyleClass().add("confidence-field");
        editor.setAlignment(kind == FieldKind.AMOUNT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        editor.setRight(mark);
        mark.getStyleClass().add("confidence-mark");
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        editor.accessibleTextProperty().bind(accessibleTextProperty());
        editor.textProperty().addListener((property, before, now) -> typed(now));
        editor.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                showValue();
            }
        });
        value.addListener((property, before, now) -> {
            if (!showing) {
                showValue();
            }
        });
        getChildren().addAll(editor, message);
        showMark();
        showMessage();
    }

    /** The value as capture writes it; empty where nothing usable stands in the field. */
    public StringProperty valueProperty() {
        return value;
    }

    /** What was read from the page and still stands in the field; empty once the person typed something else. */
    public ReadOnlyObjectProperty<Optional<FieldValue>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The text field itself, for focus and keys. */
    public CustomTextField editor() {
        return editor;
    }

    /** Shows what was read from the page. */
    public void read(FieldValue read) {
        value.set(kind.parse(read.value()).orElse(""));
        editor.setText(kind.format(read.value(), texts.formats()));
        reading.set(Optional.of(read));
        showMark();
        showMessage();
    }

    /** Takes words that the person pointed at on the page: they count as typed. */
    public void fill(String words) {
        editor.setText(words.strip());
        showValue();
        editor.end();
    }

    /** Shows or, with an empty text, takes away what a check beyond this field found wrong. */
    public void complain(String text) {
        complaint = text;
        showMessage();
    }

    /** True where something stands in the field that is not of its kind. */
    public boolean isWrong() {
        return !editor.getText().isBlank() && kind.parse(editor.getText()).isEmpty();
    }

    private void typed(String text) {
        showing = true;
        value.set(text.isBlank() ? "" : kind.parse(text).orElse(""));
        showing = false;
        boolean stillRead = reading.get()
                .filter(read -> kind.format(read.value(), texts.formats()).equals(text))
                .isPresent();
        if (!stillRead) {
            reading.set(Optional.empty());
        }
        showMark();
        showMessage();
    }

    private void showValue() {
        if (!value.get().isEmpty()) {
            Optional<FieldValue> before = reading.get();
            String shown = kind.format(value.get(), texts.formats());
            if (!shown.equals(editor.getText())) {
                editor.setText(shown);
                before.filter(read -> kind.parse(read.value()).equals(Optional.of(value.get())))
                        .ifPresent(this::keep);
            }
        } else if (!isWrong()) {
            editor.setText("");
        }
    }

    private void keep(FieldValue read) {
        reading.set(Optional.of(read));
        showMark();
    }

    private void showMark() {
        mark.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        boolean typed = reading.get().isEmpty();
        mark.setVisible(!typed);
        reading.get().ifPresent(read -> {
            Tone tone = read.confidence() >= CERTAIN
                    ? Tone.SUCCESS
                    : read.confidence() >= GUESS ? Tone.WARNING : Tone.DANGER;
            mark.getStyleClass().add(tone.styleClass());
            mark.setIconCode(tone == Tone.SUCCESS ? Feather.CHECK : Feather.ALERT_CIRCLE);
            String key = tone == Tone.SUCCESS
                    ? "confidence.certain"
                    : tone == Tone.WARNING ? "confidence.unsure" : "confidence.guess";
            tip.setText(texts.get(key, Math.round(read.confidence() * 100)));
            editor.setAccessibleHelp(tip.getText());
        });
        editor.setTooltip(typed ? null : tip);
    }

    private void showMessage() {
        String text = isWrong() ? texts.get("field.wrong." + kind.name()) : complaint;
        message.setText(text);
        message.setVisible(!text.isEmpty());
        editor.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
    }
}
