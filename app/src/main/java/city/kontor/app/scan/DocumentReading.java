package city.kontor.app.scan;

import city.kontor.capture.Certainty;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.LineItem;
import city.kontor.capture.PageText;
import city.kontor.capture.fields.LearnedFieldReader;
import city.kontor.capture.fields.LineItems;
import city.kontor.capture.fields.SupplierLearner;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.learned.Learning;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything read of one document.
 *
 * @param pages its text
 * @param rules what the rules alone read, or what an electronic invoice states
 * @param learning the same, bettered by what was learned of the supplier
 * @param certain fields that need no eye
 * @param lines its items, where they add up
 */
public record DocumentReading(
        List<PageText> pages, InvoiceFields rules, Learning learning, Set<FieldName> certain, List<LineItem> lines) {
    private static final int MOST_KEYS = 12;

    public DocumentReading {
        pages = List.copyOf(pages);
        certain = Set.copyOf(certain);
        lines = List.copyOf(lines);
    }

    /** @param rules what was read of the pages alone, or what the file states */
    static DocumentReading of(List<PageText> pages, InvoiceFields rules, SupplierKnowledge suppliers) {
        Learning learning =
                rules.isStated() ? Learning.none(rules) : LearnedFieldReader.read(pages, rules, suppliers.learned());
        InvoiceFields fields = learning.fields();
        var backing = new Certainty.Backing(suppliers.master(values(fields)), learning.agreed(), learning.doubted());
        return new DocumentReading(
                pages, rules, learning, Certainty.of(fields, backing), LineItems.read(pages, fields));
    }

    /** The fields as they stand in the form before anybody touches them. */
    InvoiceFields fields() {
        return learning.fields();
    }

    private static Map<FieldName, String> values(InvoiceFields fields) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        fields.values().forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    /** Fields that a person set otherwise than they were read. */
    Set<FieldName> corrected(Map<FieldName, String> checked) {
        var corrected = EnumSet.noneOf(FieldName.class);
        for (FieldName name : FieldName.values()) {
            String read = fields().get(name).map(FieldValue::value).orElse("");
            if (!read.equals(checked.getOrDefault(name, ""))) {
                corrected.add(name);
            }
        }
        return corrected;
    }

    /** Fields that what was learned set right, and that the operator left so. */
    Set<FieldName> helped(Map<FieldName, String> checked) {
        var helped = EnumSet.noneOf(FieldName.class);
        helped.addAll(learning.helped());
        helped.removeAll(corrected(checked));
        return helped;
    }

    /** What the release teaches: nothing without a correction; of a known supplier only what was wrong or not known yet. */
    Optional<LearnedSupplier> lesson(Map<FieldName, String> checked) {
        Set<FieldName> corrected = corrected(checked);
        if (rules.isStated() || corrected.isEmpty()) {
            return Optional.empty();
        }
        return SupplierLearner.learn(pages, rules, checked)
                .map(taught -> learning.supplier()
                        .map(known -> added(known, taught, corrected))
                        .orElse(taught))
                .filter(lesson -> lesson.fields().keySet().stream().anyMatch(corrected::contains));
    }

    private static LearnedSupplier added(LearnedSupplier known, LearnedSupplier taught, Set<FieldName> corrected) {
        Map<FieldName, LearnedField> fresh = new EnumMap<>(FieldName.class);
        taught.fields().forEach((name, field) -> {
            if (corrected.contains(name) || !known.fields().containsKey(name)) {
                fresh.put(name, field);
            }
        });
        List<String> keys = Stream.concat(known.keys().stream(), taught.keys().stream())
                .distinct()
                .limit(MOST_KEYS)
                .toList();
        return new LearnedSupplier(keys, taught.name(), fresh);
    }
}
