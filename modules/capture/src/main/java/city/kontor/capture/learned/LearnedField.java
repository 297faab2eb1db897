package city.kontor.capture.learned;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one field of one supplier is found. As JSON it is one object with these names, for example
 * {@code {"kind":"PLACED","value":"RE-99","left":"vorgang","above":"","page":1,"pages":1,"x":0.64,"y":0.19,"width":0.1,"height":0.01,"corrected":true}}.
 *
 * @param value for {@link Kind#CONSTANT} the value itself, for {@link Kind#PLACED} the form of the value with 9 for each digit, for
 *     {@link Kind#DAYS_AFTER_ISSUE} the number of days, otherwise empty
 * @param left the words before the value, without case, spaces and what OCR confuses; empty where none stand there
 * @param above the words above the value, in the same way
 * @param page on which it stood, from 1; 0 where it stood nowhere
 * @param pages how many the document had
 * @param x the left edge as a share of the page's width
 * @param y the upper edge as a share of the page's height
 * @param width as a share of the page's width
 * @param height as a share of the page's height
 * @param corrected whether the rules had it wrong and a person set it right: then what was learned goes before what the rules say
 */
public record LearnedField(
        Kind kind,
        String value,
        String left,
        String above,
        int page,
        int pages,
        double x,
        double y,
        double width,
        double height,
        boolean corrected) {
    /** What was learned of a field. */
    public enum Kind {
        /** The same on every invoice, such as the seller's name. */
        CONSTANT,
        /** Different each time, at the same place or beside the same words. */
        PLACED,
        /** A due date that is printed nowhere. */
        DAYS_AFTER_ISSUE,
        /** The supplier's invoices have no such field, whatever looks like one. */
        NONE
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of a field that stands nowhere on the pages. */
    public static LearnedField nowhere(Kind kind, String value, boolean corrected) {
        return new LearnedField(kind, value, "", "", 0, 0, 0, 0, 0, 0, corrected);
    }

    /**
     * Of a field that stands on a page.
     *
     * @param pages how many the document has
     */
    public static LearnedField on(
            PageText page, int pages, Box box, Kind kind, String value, String left, String above, boolean corrected) {
        return new LearnedField(
                kind,
                value,
                left,
                above,
                page.page(),
                pages,
                share(box.x(), page.width()),
                share(box.y(), page.height()),
                share(box.width(), page.width()),
                share(box.height(), page.height()),
                corrected);
    }

    private static double share(int part, int whole) {
        return Math.round(10_000.0 * part / Math.max(1, whole)) / 10_000.0;
    }

    /** The object as text. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static LearnedField of(String json) {
        try {
            return JSON.readValue(json, LearnedField.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a learned field: " + json, e);
        }
    }
}
