package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.capture.FieldName;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.invoice.BankAccount;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.learning.LearningCommand;
import city.kontor.learning.Lesson;
import city.kontor.learning.store.LearningQueries;
import city.kontor.learning.store.LearningQueries.FieldRow;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the desk's rows know of suppliers. */
final class DeskSuppliers implements SupplierKnowledge {
    private static final Logger LOG = Logger.getLogger(DeskSuppliers.class.getName());

    private final Desk desk;

    DeskSuppliers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<LearnedSupplier> learned() {
        return desk.read(dsl -> new LearningQueries(dsl).suppliers()).stream()
                .map(DeskSuppliers::supplier)
                .toList();
    }

    private static LearnedSupplier supplier(SupplierRow row) {
        var fields = new EnumMap<FieldName, LearnedField>(FieldName.class);
        for (FieldRow field : row.fields()) {
            FieldName.ofKey(field.field())
                    .ifPresent(name -> pattern(field).ifPresent(pattern -> fields.put(name, pattern)));
        }
        return new LearnedSupplier(row.keys(), row.name(), fields);
    }

    /** What a newer program wrote may be more than this one understands; then it reads without it. */
    private static Optional<LearnedField> pattern(FieldRow field) {
        try {
            return Optional.of(LearnedField.of(field.pattern()));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "what was learned of " + field.field() + " cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public Map<FieldName, String> master(Map<FieldName, String> read) {
        var seller = ReleasedData.of(read, Optional.empty()).seller();
        return desk.read(dsl -> new MasterDataQueries(dsl).creditor(seller))
                .map(DeskSuppliers::values)
                .orElse(Map.of());
    }

    private static Map<FieldName, String> values(Creditor creditor) {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        values.put(FieldName.SELLER_NAME, creditor.data().name());
        creditor.data().vatId().ifPresent(id -> values.put(FieldName.SELLER_VAT_ID, id));
        creditor.data().taxNumber().ifPresent(number -> values.put(FieldName.SELLER_TAX_NUMBER, number));
        creditor.account().map(BankAccount::iban).ifPresent(iban -> values.put(FieldName.IBAN, iban));
        creditor.account().flatMap(BankAccount::bic).ifPresent(bic -> values.put(FieldName.BIC, bic));
        return values;
    }

    @Override
    public Optional<Learned> learn(String documentId, LearnedSupplier supplier, Set<FieldName> corrected) {
        List<Lesson> lessons = supplier.fields().entrySet().stream()
                .map(entry ->
                        new Lesson(entry.getKey().key(), entry.getValue().json(), corrected.contains(entry.getKey())))
                .toList();
        String id = supplier.keys().getFirst();
        Given given = desk.give(new LearningCommand.LearnSupplier(
                id, supplier.name(), supplier.keys(), lessons, Optional.of(documentId)));
        return given instanceof Given.Done
                ? Optional.of(new Learned(
                        id, supplier.name(), corrected, supplier.fields().keySet()))
                : Optional.empty();
    }

    @Override
    public void helped(LearnedSupplier supplier, Set<FieldName> fields) {
        Given given = desk.give(new LearningCommand.RecordHelp(
                supplier.keys().getFirst(), fields.stream().map(FieldName::key).toList()));
        logUnlessDone(given, "that it helped was not noted");
    }

    @Override
    public void forget(Learned learned) {
        Given given = desk.give(new LearningCommand.ForgetFields(
                learned.supplierId(),
                learned.taught().stream().map(FieldName::key).toList()));
        logUnlessDone(given, "what was learned was not forgotten");
    }

    private static void logUnlessDone(Given given, String what) {
        if (!(given instanceof Given.Done)) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {what, given});
        }
    }
}
