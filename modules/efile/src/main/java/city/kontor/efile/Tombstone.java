package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stays of a destroyed file: that it was, that it might go, and who let it go. No word of what was in it.
 *
 * @param title kept only where the archive has the file, who knows it by this title
 * @param positionKey of the file plan, with {@code positionTitle}, as they were called on the last day
 * @param keptUntil the last day of its retention period
 * @param decision what the archive said
 * @param source where it said so
 * @param archiveId under which the archive keeps it; may be empty
 * @param documents how many it held
 * @param bytes of all versions together
 * @param packageSha256 of the package in which it went to the archive; may be empty
 * @param paperNote what became of its paper parts; may be empty
 */
public record Tombstone(
        String fileId,
        Scope scope,
        Optional<String> number,
        Optional<String> title,
        int volume,
        String positionKey,
        String positionTitle,
        LocalDate opened,
        LocalDate closed,
        LocalDate keptUntil,
        Appraisal decision,
        String source,
        String archiveId,
        String offerId,
        int documents,
        long bytes,
        String packageSha256,
        String paperNote,
        Signature proposed,
        Signature destroyed) {}
