package city.kontor.xdomea;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One document ({@code DokumentType}).
 *
 * @param dated the day it bears
 * @param foreignNumber the number others know it by; may be empty
 * @param versions the oldest first; left out of an offer
 */
public record DocumentRecord(
        UUID id,
        String title,
        String number,
        String note,
        Optional<LocalDate> dated,
        String foreignNumber,
        List<VersionRecord> versions) {
    public DocumentRecord {
        versions = List.copyOf(versions);
    }
}
