package city.kontor.invoice;

/**
 * One field as the scan station read it, kept unchanged beside what people made of it.
 *
 * @param field the name, for example {@code grossTotal}
 * @param value as read
 * @param confidence 0.0 to 1.0
 * @param page from 1
 * @param x pixels at 300 dpi from the left edge
 * @param y pixels at 300 dpi from the top edge
 * @param width pixels at 300 dpi
 * @param height pixels at 300 dpi
 */
public record CapturedField(
        String field, String value, double confidence, int page, int x, int y, int width, int height) {}
