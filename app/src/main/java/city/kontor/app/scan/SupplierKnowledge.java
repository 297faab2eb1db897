package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import city.kontor.capture.learned.LearnedSupplier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of suppliers beyond the page: master data, and what corrections taught. Called on background threads. */
public interface SupplierKnowledge {
    /**
     * What was just learned, so that the operator can be told and can take it back.
     *
     * @param fields that were corrected
     * @param taught everything that was learned with them
     */
    record Learned(String supplierId, String name, Set<FieldName> fields, Set<FieldName> taught) {
        public Learned {
            fields = Set.copyOf(fields);
            taught = Set.copyOf(taught);
        }
    }

    /** Everything that was learned so far. */
    List<LearnedSupplier> learned();

    /** The creditor's own values where the master data knows whose invoice this is; otherwise none. */
    Map<FieldName, String> master(Map<FieldName, String> read);

    /**
     * Takes a lesson; empty where this person may not teach.
     *
     * @param documentId the released document
     * @param supplier whom it is about, with the fields that were not known so or not known at all
     * @param corrected which of them a person set right
     */
    Optional<Learned> learn(String documentId, LearnedSupplier supplier, Set<FieldName> corrected);

    /** Notes that what was learned was of use. */
    void helped(LearnedSupplier supplier, Set<FieldName> fields);

    /** Takes a lesson back. */
    void forget(Learned learned);
}
