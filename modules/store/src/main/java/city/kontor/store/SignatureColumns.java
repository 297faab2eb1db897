package city.kontor.store;

import city.kontor.kernel.Signature;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A signature in a row: four columns that share a prefix, for example {@code scan_by, scan_name, scan_instead, scan_at}. */
public final class SignatureColumns {
    private SignatureColumns() {}

    public static Optional<Signature> find(Record row, String prefix) {
        return Optional.ofNullable(text(row, prefix + "_by"))
                .map(person -> new Signature(
                        person,
                        Objects.requireNonNull(text(row, prefix + "_name")),
                        Optional.ofNullable(text(row, prefix + "_instead")),
                        Instant.ofEpochMilli(Objects.requireNonNull(row.get(prefix + "_at", Long.class)))));
    }

    public static void put(Record row, String prefix, Optional<Signature> signature) {
        set(row, prefix + "_by", signature.map(Signature::personId).orElse(null));
        set(row, prefix + "_name", signature.map(Signature::name).orElse(null));
        set(row, prefix + "_instead", signature.flatMap(Signature::insteadOf).orElse(null));
        row.set(
                field(row, prefix + "_at", Long.class),
                signature.map(given -> given.at().toEpochMilli()).orElse(null));
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
