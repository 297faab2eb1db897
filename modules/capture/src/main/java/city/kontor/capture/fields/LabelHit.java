package city.kontor.capture.fields;

/**
 * A label found on a page.
 *
 * @param score 1.0 for the exact phrase, less for each letter read otherwise
 */
record LabelHit(LabelKind kind, Span span, double score) {}
