package city.kontor.learning;

import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What stations teach and people let the program forget. All of it works without a network. */
public sealed interface LearningCommand extends Command {
    /** Everything that was learned belongs to the central post department, whose stations read the invoices. */
    Scope POST = Scope.department("post");

    /** The supplier's strongest key, for example {@code vat:DE123456789}, so that two stations mean the same one. */
    String supplierId();

    @Override
    default Scope scope() {
        return POST;
    }

    @Override
    default String subject() {
        return supplierId();
    }

    /**
     * Teaches what one released document showed; for each field the newest lesson counts.
     *
     * @param name of the supplier
     * @param keys by which it is known again, the strongest first
     * @param documentId the released document, whose page shows the places
     */
    record LearnSupplier(
            String supplierId, String name, List<String> keys, List<Lesson> lessons, Optional<String> documentId)
            implements LearningCommand {
        public LearnSupplier {
            keys = List.copyOf(keys);
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * Counts that what was learned was of use on a document.
     *
     * @param fields that were read right because of it
     */
    record RecordHelp(String supplierId, List<String> fields) implements LearningCommand {
        public RecordHelp {
            fields = List.copyOf(fields);
        }
    }

    /** Forgets everything about a supplier. */
    record ForgetSupplier(String supplierId) implements LearningCommand {}

    /** Forgets what was learned of single fields. */
    record ForgetFields(String supplierId, List<String> fields) implements LearningCommand {
        public ForgetFields {
            fields = List.copyOf(fields);
        }
    }
}
