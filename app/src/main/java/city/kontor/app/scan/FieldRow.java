package city.kontor.app.scan;

import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps one control of the form and one field of the document in step. */
final class FieldRow {
    private final Texts texts;
    private final FieldModel model;
    private final ConfidenceField control;
    private final InvalidationListener onValue = changed -> show();
    private final InvalidationListener onComplaint = changed -> complain();
    private boolean showing;

    /** @param onDone called when the operator has finished with the field (Enter) */
    FieldRow(Texts texts, FieldModel model, Consumer<FieldModel> onDone) {
        this.texts = texts;
        this.model = model;
        control = new ConfidenceField(texts, model.kind());
        control.editor().setId("field-" + model.key());
        control.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.valueProperty().set(now);
            }
        });
        model.valueProperty().addListener(onValue);
        model.readingProperty().addListener(onValue);
        model.complaintProperty().addListener(onComplaint);
        control.editor().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                confirm();
                onDone.accept(model);
            }
        });
        show();
        complain();
    }

    FieldModel model() {
        return model;
    }

    ConfidenceField control() {
        return control;
    }

    /** The control is no longer shown. */
    void close() {
        model.valueProperty().removeListener(onValue);
        model.readingProperty().removeListener(onValue);
        model.complaintProperty().removeListener(onComplaint);
    }

    private void confirm() {
        if (!control.isWrong()) {
            model.confirm();
            show();
        }
    }

    private void show() {
        if (showing) {
            return;
        }
        showing = true;
        Optional<FieldValue> standing =
                model.readingProperty().get().filter(read -> read.value().equals(model.value()));
        if (standing.isPresent()) {
            FieldValue read = standing.get();
            // What a person has looked at is certain, and still shows where it was read.
            double confidence = model.shownConfidence();
            var shown = new FieldValue(read.value(), confidence, read.page(), read.box());
            if (!control.readingProperty().get().equals(Optional.of(shown))) {
                control.read(shown);
            }
        } else if (!control.valueProperty().get().equals(model.value())) {
            control.valueProperty().set(model.value());
        }
        showing = false;
    }

    private void complain() {
        control.complain(model.complaintProperty().get().map(this::text).orElse(""));
    }

    private String text(Complaint complaint) {
        var arguments = new ArrayList<Object>();
        complaint.amounts().forEach(cents -> arguments.add(texts.formats().cents(cents)));
        complaint.values().forEach(value -> arguments.add(shown(value)));
        return texts.get(complaint.key(), arguments.toArray());
    }

    private String shown(String value) {
        return switch (model.kind()) {
            case DATE -> texts.formats().date(LocalDate.parse(value));
            case AMOUNT -> FieldChecks.cents(value).map(texts.formats()::cents).orElse(value);
            case IBAN -> value.replaceAll("(.{4})(?=.)", "$1 ");
            default -> value;
        };
    }
}
