package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Learns from a document that was released: what was typed and taken back before never counts. */
final class Lessons {
    private final SupplierKnowledge suppliers;

    Lessons(SupplierKnowledge suppliers) {
        this.suppliers = suppliers;
    }

    /** Takes in what a released document teaches; in the background. */
    Optional<SupplierKnowledge.Learned> learn(
            String documentId, DocumentReading reading, Map<FieldName, String> checked) {
        Set<FieldName> helped = reading.helped(checked);
        reading.learning()
                .supplier()
                .filter(supplier -> !helped.isEmpty())
                .ifPresent(supplier -> suppliers.helped(supplier, helped));
        return reading.lesson(checked).flatMap(lesson -> {
            var corrected = EnumSet.copyOf(lesson.fields().keySet());
            corrected.retainAll(reading.corrected(checked));
            return suppliers.learn(documentId, lesson, corrected);
        });
    }
}
