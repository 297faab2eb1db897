package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One piece of business within a file. */
public record Case(
        String id,
        Scope scope,
        String fileId,
        Optional<String> number,
        Map<Field, String> fields,
        Signature opened,
        Optional<Signature> closed) {
    public static final Set<Field> FIELDS =
            Set.of(Field.TITLE, Field.NOTE, Field.KEYWORDS, Field.RESPONSIBLE, Field.DUE, Field.FOREIGN_NUMBER);

    public Case {
        fields = Map.copyOf(fields);
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** How texts name it. */
    public String name() {
        return number.orElseGet(() -> fields.getOrDefault(Field.TITLE, ""));
    }
}
