package city.kontor.learning.store;

import static city.kontor.learning.jooq.Tables.LEARNED_FIELD;
import static city.kontor.learning.jooq.Tables.LEARNED_SUPPLIER;

import city.kontor.kernel.Stamp;
import city.kontor.learning.Knowledge;
import city.kontor.learning.LearningCommand;
import city.kontor.learning.LearningEvent;
import city.kontor.learning.Lesson;
import city.kontor.learning.jooq.tables.records.LearnedFieldRecord;
import city.kontor.learning.jooq.tables.records.LearnedSupplierRecord;
import city.kontor.store.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Learned suppliers and their fields in the rows of a transaction. */
public final class LearningRows implements Knowledge {
    private final Rows rows;

    public LearningRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Known> supplier(String supplierId) {
        return rows.find(LEARNED_SUPPLIER, supplierId)
                .map(supplier -> new Known(
                        supplier.getName(),
                        fields(supplierId).stream()
                                .map(LearnedFieldRecord::getField)
                                .collect(Collectors.toSet())));
    }

    /** Writes what happened. */
    public void apply(LearningEvent event, Stamp stamp) {
        switch (event) {
            case LearningEvent.SupplierLearned learned -> learn(learned, stamp);
            case LearningEvent.LearningHelped helped -> helped(helped, stamp);
            case LearningEvent.SupplierForgotten forgotten -> {
                fields(forgotten.supplierId()).forEach(field -> rows.remove(LEARNED_FIELD, field.getId()));
                rows.find(LEARNED_SUPPLIER, forgotten.supplierId())
                        .ifPresent(supplier -> rows.remove(LEARNED_SUPPLIER, supplier.getId()));
            }
            case LearningEvent.FieldsForgotten forgotten ->
                fields(forgotten.supplierId()).stream()
                        .filter(field -> forgotten.fields().contains(field.getField()))
                        .forEach(field -> rows.remove(LEARNED_FIELD, field.getId()));
        }
    }

    private List<LearnedFieldRecord> fields(String supplierId) {
        return rows.list(LEARNED_FIELD, LEARNED_FIELD.SUPPLIER_ID.eq(supplierId));
    }

    private void learn(LearningEvent.SupplierLearned learned, Stamp stamp) {
        var supplier = rows.find(LEARNED_SUPPLIER, learned.supplierId()).orElseGet(() -> {
            var fresh = new LearnedSupplierRecord();
            fresh.setId(learned.supplierId());
            fresh.setScope(LearningCommand.POST.id());
            fresh.setRv(0L);
            fresh.setHelped(0L);
            return fresh;
        });
        supplier.setName(learned.name());
        supplier.setSupplierKeys(String.join("\n", learned.keys()));
        rows.put(supplier);
        learned.lessons().forEach(lesson -> learn(learned, lesson, stamp));
    }

    private void learn(LearningEvent.SupplierLearned learned, Lesson lesson, Stamp stamp) {
        String id = learned.supplierId() + "/" + lesson.field();
        // A new lesson begins to count anew.
        var row = rows.find(LEARNED_FIELD, id).orElseGet(LearnedFieldRecord::new);
        row.setId(id);
        row.setScope(LearningCommand.POST.id());
        row.setRv(0L);
        row.setSupplierId(learned.supplierId());
        row.setField(lesson.field());
        row.setPattern(lesson.pattern());
        row.setCorrected(lesson.corrected() ? 1L : 0L);
        row.setDocumentId(learned.documentId().orElse(null));
        row.setTaughtBy(stamp.actorId());
        row.setTaughtName(learned.teacher());
        row.setTaughtAt(stamp.at().toEpochMilli());
        row.setHelped(0L);
        rows.put(row);
    }

    private void helped(LearningEvent.LearningHelped helped, Stamp stamp) {
        rows.find(LEARNED_SUPPLIER, helped.supplierId()).ifPresent(supplier -> {
            supplier.setHelped(supplier.getHelped() + 1);
            supplier.setHelpedAt(stamp.at().toEpochMilli());
            rows.put(supplier);
        });
        for (String field : helped.fields()) {
            rows.find(LEARNED_FIELD, helped.supplierId() + "/" + field).ifPresent(row -> {
                row.setHelped(row.getHelped() + 1);
                rows.put(row);
            });
        }
    }
}
