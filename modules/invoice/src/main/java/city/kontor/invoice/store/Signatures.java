package city.kontor.invoice.store;

import city.kontor.invoice.Step;
import city.kontor.kernel.Signature;
import city.kontor.store.SignatureColumns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The signatures of an invoice's steps in its row. */
final class Signatures {
    /** The steps whose signatures stand on the invoice. */
    static final List<Step> ON_INVOICE = List.of(Step.FACTS, Step.AMOUNT, Step.ORDER, Step.BOOK);

    private Signatures() {}

    static Map<Step, Signature> all(Record row) {
        var signatures = new EnumMap<Step, Signature>(Step.class);
        ON_INVOICE.forEach(step ->
                SignatureColumns.find(row, prefix(step)).ifPresent(signature -> signatures.put(step, signature)));
        return signatures;
    }

    static void put(Record row, Step step, Optional<Signature> signature) {
        SignatureColumns.put(row, prefix(step), signature);
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
}
