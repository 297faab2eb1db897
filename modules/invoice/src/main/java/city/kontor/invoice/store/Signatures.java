package city.kontor.invoice.store;

import city.kontor.invoice.Signature;
import city.kontor.invoice.Step;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Signatures in rows: four columns that share a prefix, {@code facts_by, facts_name, facts_instead, facts_at}. */
final class Signatures {
    /** The steps whose signatures stand on the invoice. */
    static final List<Step> ON_INVOICE = List.of(Step.FACTS, Step.AMOUNT, Step.ORDER, Step.BOOK);

    private Signatures() {}

    static Map<Step, Signature> all(Record row) {
        var signatures = new EnumMap<Step, Signature>(Step.class);
        ON_INVOICE.forEach(step -> find(row, prefix(step)).ifPresent(signature -> signatures.put(step, signature)));
        return signatures;
    }

    static void put(Record row, Step step, Optional<Signature> signature) {
        put(row, prefix(step), signature);
    }

    static Optional<Signature> find(Record row, String prefix) {
        return Optional.ofNullable(text(row, prefix + "_by"))
                .map(person -> new Signature(
                        person,
                        Objects.requireNonNull(text(row, prefix + "_name")),
                        Optional.ofNullable(text(row, prefix + "_instead")),
                        Instant.ofEpochMilli(Objects.requireNonNull(row.get(prefix + "_at", Long.class)))));
    }

    static void put(Record row, String prefix, Optional<Signature> signature) {
        set(row, prefix + "_by", signature.map(Signature::personId).orElse(null));
        set(row, prefix + "_name", signature.map(Signature::name).orElse(null));
        set(row, prefix + "_instead", signature.flatMap(Signature::insteadOf).orElse(null));
        row.set(
                field(row, prefix + "_at", Long.class),
                signature.map(given -> given.at().toEpochMilli()).orElse(null));
    }

    /** The column that names who took a step, for conditions. */
    static Field<String> person(Step step) {
        return DSL.field(DSL.name("invoice", prefix(step) + "_by"), String.class);
    }

    static String prefix(Step step) {
        return switch (step) {
            case FACTS -> "facts";
            case AMOUNT -> "amount";
            case ORDER -> "order";
            case BOOK -> "book";
            case FIRST_RELEASE -> "first";
            case SECOND_RELEASE -> "second";
        };
    }

    private static @Nullable String text(Record row, String column) {
        return row.get(column, String.class);
    }

    private static void set(Record row, String column, @Nullable String value) {
        row.set(field(row, column, String.class), value);
    }

    private static <T> Field<T> field(Record row, String column, Class<T> type) {
        return Objects.requireNonNull(row.field(column, type), column);
    }
}
