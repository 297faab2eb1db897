package city.kontor.learning.store;

import static city.kontor.learning.jooq.Tables.LEARNED_FIELD;
import static city.kontor.learning.jooq.Tables.LEARNED_SUPPLIER;

import city.kontor.learning.jooq.tables.records.LearnedFieldRecord;
import city.kontor.learning.jooq.tables.records.LearnedSupplierRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What stations and the screen of learned suppliers ask. */
public final class LearningQueries {
    /**
     * A field as the screen shows it and capture uses it.
     *
     * @param pattern JSON that capture understands
     * @param documentId the released document it was learned from
     * @param helped on how many documents it was of use
     */
    public record FieldRow(
            String field,
            String pattern,
            boolean corrected,
            Optional<String> documentId,
            String teacher,
            Instant at,
            long helped) {}

    /** @param helped on how many documents what was learned was of use */
    public record SupplierRow(
            String id, String name, List<String> keys, long helped, Optional<Instant> helpedAt, List<FieldRow> fields) {
        public SupplierRow {
            keys = List.copyOf(keys);
            fields = List.copyOf(fields);
        }

        /** The newest lesson. */
        public Optional<Instant> taughtAt() {
            return fields.stream().map(FieldRow::at).max(Instant::compareTo);
        }
    }

    private final DSLContext dsl;

    public LearningQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Everything that was learned, by the suppliers' names. */
    public List<SupplierRow> suppliers() {
        Map<String, ? extends List<LearnedFieldRecord>> fields =
                dsl.selectFrom(LEARNED_FIELD).orderBy(LEARNED_FIELD.FIELD).fetchGroups(LEARNED_FIELD.SUPPLIER_ID);
        return dsl.selectFrom(LEARNED_SUPPLIER)
                .orderBy(LEARNED_SUPPLIER.NAME, LEARNED_SUPPLIER.ID)
                .fetch(row -> supplier(
                        row,
                        Optional.ofNullable(fields.get(row.getId()))
                                .map(List::copyOf)
                                .orElse(List.of())));
    }

    private static SupplierRow supplier(LearnedSupplierRecord row, List<LearnedFieldRecord> fields) {
        return new SupplierRow(
                row.getId(),
                row.getName(),
                List.of(row.getSupplierKeys().split("\n", -1)),
                row.getHelped(),
                Optional.ofNullable(row.getHelpedAt()).map(Instant::ofEpochMilli),
                fields.stream().map(LearningQueries::field).toList());
    }

    private static FieldRow field(LearnedFieldRecord row) {
        return new FieldRow(
                row.getField(),
                row.getPattern(),
                row.getCorrected() == 1,
                Optional.ofNullable(row.getDocumentId()),
                row.getTaughtName(),
                Instant.ofEpochMilli(row.getTaughtAt()),
                row.getHelped());
    }
}
