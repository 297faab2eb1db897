package city.kontor.invoice;

import java.util.Optional;

/**
 * The bytes of an invoice, by their addresses in the blob store.
 *
 * @param originalSha256 what was scanned or received, never changed; 64 lower-case hex digits
 * @param originalType its media type, for example {@code application/pdf}
 * @param pdfSha256 the searchable PDF/A made of it
 * @param pageCount pages of the PDF/A
 * @param pageKeys by what its pages are known again, in a form that only capture understands; empty where nobody made them
 * @param mail the mail that brought it; empty for what came in another way
 */
public record Documents(
        String originalSha256,
        String originalType,
        String pdfSha256,
        int pageCount,
        Optional<String> pageKeys,
        Optional<MailOrigin> mail) {
    private static final int LONGEST_KEYS = 20_000;

    public Documents {
        if (pageKeys.filter(keys -> keys.length() > LONGEST_KEYS).isPresent()) {
            throw new IllegalArgumentException("page keys of more than " + LONGEST_KEYS + " characters");
        }
    }

    /** Documents without page keys that no mail brought. */
    public Documents(String originalSha256, String originalType, String pdfSha256, int pageCount) {
        this(originalSha256, originalType, pdfSha256, pageCount, Optional.empty(), Optional.empty());
    }
}
