package city.kontor.invoice;

/**
 * What the finance system says of one posting.
 *
 * @param postingId as in the file that was handed over
 * @param reason why it was refused; blank where it was accepted
 */
public record PostingAnswer(String postingId, boolean accepted, String reason) {}
