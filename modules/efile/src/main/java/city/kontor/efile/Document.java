package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One record within a case.
 *
 * @param newest the newest version; the first is 1
 * @param checkedOut who works on the next version
 * @param signed who gave the final signature; no version follows it
 * @param cancelled who took it out; it stays where it is and can be read
 */
public record Document(
        String id,
        Scope scope,
        String fileId,
        String caseId,
        Optional<String> number,
        Map<Field, String> fields,
        int newest,
        Content content,
        Signature filed,
        Optional<Signature> checkedOut,
        Optional<Signature> signed,
        Optional<Signature> cancelled) {
    public static final Set<Field> FIELDS =
            Set.of(Field.TITLE, Field.NOTE, Field.KEYWORDS, Field.DATED, Field.DIRECTION, Field.FOREIGN_NUMBER);

    public Document {
        fields = Map.copyOf(fields);
    }

    /** How texts name it. */
    public String name() {
        return fields.getOrDefault(Field.TITLE, content.name());
    }
}
