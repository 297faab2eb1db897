package city.kontor.learning;

import city.kontor.kernel.Event;
import java.util.List;
import java.util.Optional;

/** What happened to the knowledge about suppliers. */
public sealed interface LearningEvent extends Event {
    String supplierId();

    @Override
    default String subject() {
        return supplierId();
    }

    /** @param teacher the name of who corrected the document */
    record SupplierLearned(
            String supplierId,
            String name,
            List<String> keys,
            List<Lesson> lessons,
            Optional<String> documentId,
            String teacher)
            implements LearningEvent {
        public SupplierLearned {
            keys = List.copyOf(keys);
            lessons = List.copyOf(lessons);
        }
    }

    record LearningHelped(String supplierId, List<String> fields) implements LearningEvent {
        public LearningHelped {
            fields = List.copyOf(fields);
        }
    }

    record SupplierForgotten(String supplierId, String name) implements LearningEvent {}

    record FieldsForgotten(String supplierId, String name, List<String> fields) implements LearningEvent {
        public FieldsForgotten {
            fields = List.copyOf(fields);
        }
    }
}
