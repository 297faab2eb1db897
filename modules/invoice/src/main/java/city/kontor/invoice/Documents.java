package city.kontor.invoice;

/**
 * The bytes of an invoice, by their addresses in the blob store.
 *
 * @param originalSha256 what was scanned or received, never changed; 64 lower-case hex digits
 * @param originalType its media type, for example {@code application/pdf}
 * @param pdfSha256 the searchable PDF/A made of it
 * @param pageCount pages of the PDF/A
 */
public record Documents(String originalSha256, String originalType, String pdfSha256, int pageCount) {}
