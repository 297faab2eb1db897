package city.kontor.scanning;

/**
 * A document that left the scan station.
 *
 * @param title for people
 * @param pages of the PDF/A
 * @param pdfSha256 the PDF/A, with the transfer note in it where the profile replaces paper; 64 lower-case hex digits
 * @param noteSha256 the transfer note's bytes as embedded; empty text where there is none
 */
public record ReleasedDocument(String documentId, String title, int pages, String pdfSha256, String noteSha256) {}
