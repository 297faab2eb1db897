package city.kontor.einvoice;

import java.util.Optional;

/**
 * A file inside an invoice (BT-125, or embedded in the PDF).
 *
 * @param mediaType as the invoice says; whether that is true says {@link #problem}
 * @param bytes decoded; empty where {@code problem} says that they are kept out
 * @param problem why the file must not be opened
 */
@SuppressWarnings("ArrayRecordComponent") // Two attachments are never compared.
public record Attachment(String name, String mediaType, byte[] bytes, Optional<Problem> problem) {
    /** What is wrong with an attached file. */
    public enum Problem {
        /** Larger than the limit, or it would be when unpacked. */
        TOO_LARGE,
        /** Not one of the types of BT-125: PDF, PNG, JPEG, CSV, XLSX, ODS, XML. */
        TYPE_NOT_ALLOWED,
        /** The bytes are of another type than the invoice says. */
        TYPE_MISMATCH,
        /** Marked as malicious (EICAR test file). */
        MALICIOUS,
        /** Not decodable. */
        DAMAGED
    }
}
