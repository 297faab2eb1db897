package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import city.kontor.capture.PageText;
import city.kontor.capture.learned.LearnedField;
import java.util.Comparator;
import java.util.List;

/** Looks for a learned field: everything that has its form, the likeliest place first. */
final class LearnedPlace {
    /** @param score from 0: 1 for the same words before it, and less for words above it, the form and the place */
    record Hit(PlacedValues.Placed placed, double score, double words) {
        /** Whether it can be believed by itself. */
        boolean isLikely() {
            return score >= ENOUGH;
        }
    }

    /** Words alone, or form and place together, are enough. */
    private static final double ENOUGH = 0.75;
    /** The place alone is enough for a total that two others prove: its words may be blurred beyond reading. */
    private static final double ENOUGH_TOGETHER = 0.4;

    private static final double SAME_EDGE = 0.015;
    private static final double NEAR = 0.25;
    private static final int MOST = 8;

    private final Sheets sheets;
    private final List<PageText> pages;

    LearnedPlace(Sheets sheets, List<PageText> pages) {
        this.sheets = sheets;
        this.pages = List.copyOf(pages);
    }

    /** What may be the field's value, the likeliest first. */
    List<Hit> find(FieldName name, LearnedField field) {
        double enough = LearnedTotals.isTotal(name) ? ENOUGH_TOGETHER : ENOUGH;
        String form = SupplierLearner.hasForm(name) ? field.value() : "";
        return PlacedValues.of(name, sheets, form).stream()
                .map(placed -> hit(placed, field))
                .filter(hit -> hit.score() >= enough)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(MOST)
                .toList();
    }

    private Hit hit(PlacedValues.Placed placed, LearnedField field) {
        Span span = placed.span();
        double left = Surroundings.likeness(field.left(), Surroundings.left(span));
        double above = Surroundings.likeness(field.above(), Surroundings.above(sheets, span));
        // Something always stands above; it says less where other words already stand before the value.
        double words = Math.max(left, field.left().isEmpty() ? above : 0.4 * above);
        double form = field.value().equals(PlacedValues.form(placed.value()))
                ? 0.2
                : field.value().isEmpty() ? 0 : 0.1;
        return new Hit(placed, words + form + place(span, field), words);
    }

    private double place(Span span, LearnedField field) {
        PageText page = sheets.page(span.page());
        double x = (double) span.box().x() / page.width();
        double right = (double) span.box().right() / page.width();
        double y = (double) span.box().y() / page.height();
        boolean edge = Math.abs(x - field.x()) < SAME_EDGE || Math.abs(right - field.x() - field.width()) < SAME_EDGE;
        boolean samePage = span.page() == field.page() || pages.size() - span.page() == field.pages() - field.page();
        double height = Math.max(0, 1 - Math.abs(y - field.y()) / NEAR);
        return (samePage ? 0.1 : -0.2) + (edge ? 0.25 : 0) + 0.25 * height;
    }
}
