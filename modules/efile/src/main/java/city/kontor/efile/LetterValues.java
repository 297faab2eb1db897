package city.kontor.efile;

import java.util.List;
import java.util.Map;

/** What stands in a letter's places. */
public record LetterValues(Map<LetterField, String> fields, List<LetterBlock> blocks) {
    public LetterValues {
        fields = Map.copyOf(fields);
        blocks = List.copyOf(blocks);
    }

    /** Empty where there is none. */
    public String field(LetterField field) {
        return fields.getOrDefault(field, "");
    }

    /** Empty where it was not written. */
    public String block(String name) {
        return blocks.stream()
                .filter(block -> block.name().equals(name))
                .map(LetterBlock::text)
                .findFirst()
                .orElse("");
    }
}
