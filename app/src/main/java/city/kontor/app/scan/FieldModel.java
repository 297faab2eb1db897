package city.kontor.app.scan;

import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.FieldKind;
import city.kontor.capture.FieldValue;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One value of a document: as read, as corrected, and how much it needs a look. */
public final class FieldModel {
    /** Told when a person set the value. */
    @FunctionalInterface
    interface OnCorrection {
        void corrected(FieldModel field, String value);
    }

    private final String key;
    private final FieldKind kind;
    private final OnCorrection onCorrection;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FieldValue>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Complaint>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FieldStanding> standing = new ReadOnlyObjectWrapper<>(FieldStanding.FINE);
    private boolean required;
    private boolean confirmed;
    private boolean reads;
    private boolean certain;

    FieldModel(String key, FieldKind kind, OnCorrection onCorrection) {
        this.key = key;
        this.kind = kind;
        this.onCorrection = onCorrection;
        value.addListener((property, before, now) -> {
            if (!reads) {
                confirmed = !now.isEmpty();
                onCorrection.corrected(this, now);
            }
            settle();
        });
    }

    /** The name in the draft and of its label in the bundle: {@code field.KEY}. */
    public String key() {
        return key;
    }

    public FieldKind kind() {
        return kind;
    }

    /** As capture writes it: dates ISO, amounts with a point and two decimals; empty where there is none. */
    public StringProperty valueProperty() {
        return value;
    }

    public String value() {
        return value.get();
    }

    /** What was read on the pages, whatever became of it. */
    public ReadOnlyObjectProperty<Optional<FieldValue>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Complaint>> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FieldStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public FieldStanding standing() {
        return standing.get();
    }

    /** Whether a person typed or confirmed the value. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** The operator looked and says it is right. */
    public void confirm() {
        if (!confirmed && !value.get().isEmpty()) {
            confirmed = true;
            onCorrection.corrected(this, value.get());
            settle();
        }
    }

    /**
     * Takes what was read, unless a person has decided.
     *
     * @param correction what a person set; the empty text means that the person emptied it
     * @param certainly whether it needs no eye
     */
    void read(Optional<FieldValue> read, Optional<String> correction, boolean certainly) {
        reads = true;
        certain = certainly;
        reading.set(read);
        confirmed = correction.isPresent() && !correction.get().isEmpty();
        value.set(correction.or(() -> read.map(FieldValue::value)).orElse(""));
        reads = false;
        settle();
    }

    /** How sure the value is, for the eye: certain at least, or below that. */
    double shownConfidence() {
        double read = reading.get().map(FieldValue::confidence).orElse(0.0);
        return confirmed
                ? 1
                : certain ? Math.max(read, ConfidenceField.CERTAIN) : Math.min(read, ConfidenceField.CERTAIN - 0.01);
    }

    void require(boolean needed) {
        required = needed;
        settle();
    }

    void complain(Optional<Complaint> found) {
        complaint.set(found);
        settle();
    }

    private void settle() {
        standing.set(
                complaint.get().isPresent()
                        ? FieldStanding.WRONG
                        : value.get().isEmpty()
                                ? required ? FieldStanding.MISSING : FieldStanding.FINE
                                : isSure() ? FieldStanding.FINE : FieldStanding.UNSURE);
    }

    private boolean isSure() {
        return confirmed || (certain && reading.get().isPresent());
    }
}
