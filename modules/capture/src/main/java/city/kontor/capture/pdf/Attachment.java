package city.kontor.capture.pdf;

/**
 * A file inside the PDF, which makes it a PDF/A-3 (ISO 19005-3).
 *
 * @param name with its ending
 * @param type its media type, for example {@code application/xml}
 * @param description for people
 */
public record Attachment(String name, String type, String description, byte[] bytes) {}
