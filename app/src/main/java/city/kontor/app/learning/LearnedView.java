package city.kontor.app.learning;

import city.kontor.app.desk.Desk;
import city.kontor.capture.FieldName;
import city.kontor.capture.learned.LearnedField;
import city.kontor.invoice.Documents;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.learning.store.LearningQueries.FieldRow;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A supplier as it is shown.
 *
 * @param fields in the order of the form; those a newer program learned and this one does not know are left out
 * @param page of the newest lesson, where its document is known here
 */
record LearnedView(SupplierRow supplier, List<Entry> fields, Optional<Documents> page) {
    /** One field with what was learned of it. */
    record Entry(FieldName name, FieldRow row, LearnedField learned) {}

    LearnedView {
        fields = List.copyOf(fields);
    }

    static LearnedView read(Desk desk, SupplierRow supplier) {
        List<Entry> fields = supplier.fields().stream()
                .flatMap(row -> entry(row).stream())
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        Optional<Documents> page = supplier.fields().stream()
                .max(Comparator.comparing(FieldRow::at))
                .flatMap(FieldRow::documentId)
                .flatMap(id -> desk.read(dsl -> new InvoiceQueries(dsl).detail(id)))
                .map(InvoiceDetail::documents);
        return new LearnedView(supplier, fields, page);
    }

    private static Optional<Entry> entry(FieldRow row) {
        return FieldName.ofKey(row.field()).flatMap(name -> learned(row).map(learned -> new Entry(name, row, learned)));
    }

    private static Optional<LearnedField> learned(FieldRow row) {
        try {
            return Optional.of(LearnedField.of(row.pattern()));
        } catch (IllegalArgumentException ofANewerProgram) {
            return Optional.empty();
        }
    }
}
