package city.kontor.learning;

/**
 * What was learned of one field.
 *
 * @param field its name, for example {@code invoiceNumber}
 * @param pattern JSON that capture writes and reads
 * @param corrected whether a person had to set the field right
 */
public record Lesson(String field, String pattern, boolean corrected) {}
