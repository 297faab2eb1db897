package city.kontor.capture.fields;

import city.kontor.capture.Box;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.PageText;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedField.Kind;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.learned.Learning;
import city.kontor.capture.learned.SupplierKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Betters what the rules read by what was learned of the supplier. Pure. What the rules read surely, and nobody had to correct, stays;
 * a constant is taken only where the page shows it or nothing else, but for the name, which many print as a picture only.
 */
public final class LearnedFieldReader {
    private static final double ADDS_UP = 0.985;
    private static final double WORDS_AND_PLACE = 0.97;
    private static final double WORDS_OR_PLACE = 0.93;
    private static final double PLACE_ONLY = 0.85;
    private static final double AGREED = 0.995;
    private static final double DOUBTED = 0.6;
    private static final double WEAK = 0.75;
    /** So many characters of a shown constant may be misread. */
    private static final int MISREAD = 2;

    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    private final List<PageText> pages;
    private final Sheets sheets;
    private final InvoiceFields rules;
    private final LearnedSupplier supplier;
    private final String text;
    private final Map<FieldName, FieldValue> values = new EnumMap<>(FieldName.class);
    private final Set<FieldName> helped = EnumSet.noneOf(FieldName.class);
    private final Set<FieldName> agreed = EnumSet.noneOf(FieldName.class);
    private final Set<FieldName> doubted = EnumSet.noneOf(FieldName.class);

    private LearnedFieldReader(List<PageText> pages, InvoiceFields rules, LearnedSupplier supplier, String text) {
        this.pages = List.copyOf(pages);
        this.sheets = Sheets.of(pages);
        this.rules = rules;
        this.supplier = supplier;
        this.text = text;
        values.putAll(rules.values());
    }

    /**
     * Reads on where the rules ended.
     *
     * @param rules what the rules read of these pages
     * @param known everything that was learned so far
     */
    public static Learning read(List<PageText> pages, InvoiceFields rules, Collection<LearnedSupplier> known) {
        String text = pages.stream()
                .flatMap(page -> page.words().stream())
                .map(word -> SupplierKeys.squeezed(word.text()))
                .collect(Collectors.joining());
        return supplier(rules, text, known)
                .map(supplier -> new LearnedFieldReader(pages, rules, supplier, text).read())
                .orElseGet(() -> Learning.none(rules));
    }

    /** Whose invoice it is: by what was read, or else by a number of the supplier's that stands anywhere on the pages. */
    private static Optional<LearnedSupplier> supplier(
            InvoiceFields rules, String text, Collection<LearnedSupplier> known) {
        Map<FieldName, String> read = new EnumMap<>(FieldName.class);
        rules.values().forEach((name, value) -> read.put(name, value.value()));
        for (String key : SupplierKeys.of(read)) {
            Optional<LearnedSupplier> found =
                    known.stream().filter(each -> each.keys().contains(key)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return known.stream()
                .filter(each -> each.keys().stream()
                        .filter(key -> !key.startsWith("name:"))
                        .anyMatch(key -> text.contains(key.substring(key.indexOf(':') + 1))))
                .findFirst();
    }

    private Learning read() {
        var places = new LearnedPlace(sheets, pages);
        Map<FieldName, List<LearnedPlace.Hit>> found = new EnumMap<>(FieldName.class);
        supplier.fields().forEach((name, field) -> {
            if (field.kind() == Kind.PLACED) {
                found.put(name, places.find(name, field));
            }
        });
        boolean complete = LearnedTotals.complete(supplier.fields());
        LearnedTotals.Choice totals = LearnedTotals.choose(found);
        supplier.fields().forEach((name, field) -> {
            switch (field.kind()) {
                case CONSTANT -> constant(name, field);
                case PLACED -> {
                    boolean total = complete && LearnedTotals.isTotal(name);
                    Optional<LearnedPlace.Hit> hit = total
                            ? Optional.ofNullable(totals.hits().get(name))
                            : found.getOrDefault(name, List.of()).stream()
                                    .filter(LearnedPlace.Hit::isLikely)
                                    .findFirst();
                    hit.ifPresent(best -> placed(name, field, best, total && !totals.mended(), total));
                }
                case NONE -> {
                    if (values.remove(name) != null) {
                        helped.add(name);
                    }
                }
                case DAYS_AFTER_ISSUE -> {}
            }
        });
        // Counted from the issue date, which must be known first.
        Optional.ofNullable(supplier.fields().get(FieldName.DUE_DATE))
                .filter(field -> field.kind() == Kind.DAYS_AFTER_ISSUE)
                .ifPresent(this::due);
        return new Learning(
                new InvoiceFields(values, rules.taxes(), rules.shown()),
                Optional.of(supplier),
                helped,
                agreed,
                doubted);
    }

    private void constant(FieldName name, LearnedField field) {
        Optional<FieldValue> read = rules.get(name);
        if (read.filter(value -> same(value.value(), field.value())).isPresent()) {
            agree(name, read.get(), AGREED);
            return;
        }
        boolean isName = name == FieldName.SELLER_NAME;
        if (isName || shows(field.value())) {
            help(
                    name,
                    new FieldValue(
                            field.value(),
                            WORDS_AND_PLACE,
                            read.map(FieldValue::page).orElse(1),
                            read.map(FieldValue::box).orElse(NOWHERE)));
        } else if (read.isPresent()) {
            // Another account than ever is what a forger would print.
            doubted.add(name);
            values.put(name, less(read.get()));
        }
    }

    private static FieldValue less(FieldValue read) {
        return new FieldValue(read.value(), Math.min(read.confidence(), DOUBTED), read.page(), read.box());
    }

    private void placed(FieldName name, LearnedField field, LearnedPlace.Hit hit, boolean proven, boolean total) {
        Span span = hit.placed().span();
        double evidence = proven
                ? ADDS_UP
                : total || hit.words() == 0 ? PLACE_ONLY : hit.words() >= 0.9 ? WORDS_AND_PLACE : WORDS_OR_PLACE;
        FieldValue value =
                Candidate.of(hit.placed().value(), evidence, proven, span).toField();
        Optional<FieldValue> read = rules.get(name);
        if (read.filter(rule -> same(rule.value(), value.value())).isPresent()) {
            agree(name, read.get(), value.confidence());
        } else if (read.isEmpty()
                || field.corrected()
                || (read.get().confidence() < WEAK
                        && value.confidence() > read.get().confidence())) {
            help(name, value);
        } else if (!LearnedTotals.isTotal(name)) {
            doubted.add(name);
            values.put(name, less(read.get()));
        }
    }

    private void due(LearnedField field) {
        Optional<FieldValue> issued = Optional.ofNullable(values.get(FieldName.ISSUE_DATE));
        Optional<FieldValue> read = rules.get(FieldName.DUE_DATE);
        if (issued.isEmpty() || (read.isPresent() && !field.corrected())) {
            return;
        }
        String due = LocalDate.parse(issued.get().value())
                .plusDays(Long.parseLong(field.value()))
                .toString();
        if (read.filter(value -> value.value().equals(due)).isPresent()) {
            agree(FieldName.DUE_DATE, read.get(), WORDS_AND_PLACE);
        } else {
            FieldValue from = issued.get();
            help(
                    FieldName.DUE_DATE,
                    new FieldValue(due, Math.min(PLACE_ONLY, from.confidence()), from.page(), from.box()));
        }
    }

    /** @param confidence of the second reading; the place being right does not yet make the characters right */
    private void agree(FieldName name, FieldValue read, double confidence) {
        agreed.add(name);
        values.put(
                name, new FieldValue(read.value(), Math.max(read.confidence(), confidence), read.page(), read.box()));
    }

    private void help(FieldName name, FieldValue value) {
        helped.add(name);
        values.put(name, value);
    }

    private static boolean same(String left, String right) {
        return SupplierKeys.squeezed(left).equals(SupplierKeys.squeezed(right));
    }

    /** Whether the pages show a value, but for a few misread characters. */
    private boolean shows(String value) {
        String wanted = SupplierKeys.squeezed(value);
        if (text.contains(wanted)) {
            return true;
        }
        if (wanted.length() < 8) {
            return false;
        }
        String folded = Folding.fold(wanted);
        String here = Folding.fold(text);
        for (int at = 0; at + folded.length() <= here.length(); at++) {
            boolean begins = here.charAt(at) == folded.charAt(0) || here.charAt(at + 1) == folded.charAt(1);
            if (begins && Folding.distance(here.substring(at, at + folded.length()), folded, MISREAD) <= MISREAD) {
                return true;
            }
        }
        return false;
    }
}
