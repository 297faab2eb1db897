package city.kontor.app.invoice;

import city.kontor.capture.Box;
import city.kontor.capture.FieldValue;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.store.InvoiceDetail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The head data of an invoice while a person corrects it. */
final class FieldsModel {
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final ObjectProperty<Optional<Creditor>> creditor = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private InvoiceData base = InvoiceData.EMPTY;
    private List<CapturedField> captured = List.of();
    private boolean creditorChosen;

    FieldsModel() {
        for (Field field : Field.values()) {
            var value = new SimpleStringProperty("");
            value.addListener((property, before, now) -> compare());
            values.put(field, value);
        }
        creditor.addListener((property, before, now) -> compare());
    }

    /** Shows what an invoice says now. */
    void show(InvoiceDetail detail) {
        base = detail.invoice().data();
        captured = detail.captured();
        creditorChosen = false;
        creditor.set(detail.creditor());
        values.forEach((field, value) -> value.set(field.of(base)));
        compare();
    }

    StringProperty value(Field field) {
        return Objects.requireNonNull(values.get(field));
    }

    ObjectProperty<Optional<Creditor>> creditorProperty() {
        return creditor;
    }

    /** Whether something was typed that is not saved yet. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What the scan station read, while it still is what the field says. */
    Optional<FieldValue> reading(Field field) {
        return field.captured()
                .flatMap(name -> captured.stream()
                        .filter(read -> read.field().equals(name.key()))
                        .findFirst())
                .filter(read -> read.value().equals(value(field).get()))
                .map(read -> new FieldValue(
                        read.value(),
                        read.confidence(),
                        read.page(),
                        new Box(read.x(), read.y(), read.width(), read.height())));
    }

    /** What the invoice shall say. */
    InvoiceData data() {
        var texts = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> texts.put(field, value.get()));
        Optional<String> creditorId = creditor.get()
                .map(Creditor::id)
                .or(() -> creditorGone() ? base.seller().creditorId() : Optional.empty());
        return Field.data(texts, creditorId, base.amounts().currency());
    }

    /** The creditor's row may be missing on this desk; then its id must not be lost by correcting something else. */
    private boolean creditorGone() {
        return creditor.get().isEmpty() && !creditorChosen;
    }

    /** A choice of the person; empty for none. */
    void choose(Optional<Creditor> chosen) {
        creditorChosen = true;
        creditor.set(chosen);
        compare();
    }

    private void compare() {
        changed.set(!data().equals(base));
    }
}
