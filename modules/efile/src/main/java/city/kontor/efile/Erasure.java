package city.kontor.efile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the server erased of a destroyed file, and where the chain stood then.
 *
 * @param payloads how many entries of the journal lost their content
 * @param documents how many documents were deleted from the store; those that lie elsewhere too are not
 * @param headSeq number of the newest entry of the department's chain at that moment
 * @param headHash its hash, 64 hexadecimal digits
 * @param backupsUntil the last day on which a backup may hold the file
 */
public record Erasure(
        Instant at, long payloads, long documents, long headSeq, String headHash, LocalDate backupsUntil) {}
