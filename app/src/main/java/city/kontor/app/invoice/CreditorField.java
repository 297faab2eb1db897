package city.kontor.app.invoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Creditor;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which creditor of the master data the invoice is from, with what must be known before money goes there. */
final class CreditorField extends HBox {
    private final Texts texts;
    private final InvoiceFormModel form;
    private final TextField field = new TextField();
    private final StatusBadge badge = new StatusBadge(Tone.NEUTRAL, "");
    private boolean showing;

    CreditorField(Kit kit, InvoiceFormModel form) {
        super(8);
        this.texts = kit.texts().beside(CreditorField.class);
        this.form = form;
        setAlignment(Pos.CENTER_LEFT);
        field.setPromptText(texts.get("creditor.prompt"));
        field.setId("field-CREDITOR");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, badge);
        new Suggestions<Creditor>(
                field,
                typed -> form.creditors(typed, Suggestions.most()),
                creditor -> creditor.number().orElse("–"),
                creditor -> creditor.data().name(),
                creditor -> form.fields().choose(Optional.of(creditor)));
        form.fields().creditorProperty().addListener((property, before, now) -> show(now));
        field.textProperty().addListener((property, before, now) -> {
            if (!showing && now.isBlank()) {
                form.fields().choose(Optional.empty());
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                show(form.fields().creditorProperty().get());
            }
        });
    }

    void show(InvoiceView view, boolean editable) {
        field.setEditable(editable);
        field.pseudoClassStateChanged(ReadOnly.CLASS, !editable);
        show(form.fields().creditorProperty().get());
    }

    private void show(Optional<Creditor> creditor) {
        showing = true;
        field.setText(creditor.map(chosen -> chosen.data().name()).orElse(""));
        showing = false;
        badge.setVisible(true);
        if (creditor.isEmpty()) {
            badge.show(Tone.WARNING, texts.get("creditor.none"));
        } else if (creditor.get().blockedReason().isPresent()) {
            badge.show(Tone.DANGER, texts.get("creditor.blocked"));
        } else if (creditor.get().account().isEmpty()) {
            badge.show(Tone.WARNING, texts.get("creditor.noAccount"));
        } else {
            badge.show(Tone.SUCCESS, texts.get("creditor.account"));
        }
    }
}
