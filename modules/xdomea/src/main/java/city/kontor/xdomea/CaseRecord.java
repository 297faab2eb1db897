package city.kontor.xdomea;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One case of a file ({@code VorgangType}). */
public record CaseRecord(
        UUID id,
        String title,
        String number,
        String note,
        Retained retained,
        LocalDate begin,
        Optional<LocalDate> end,
        List<DocumentRecord> documents,
        List<Contact> contacts) {
    public CaseRecord {
        documents = List.copyOf(documents);
        contacts = List.copyOf(contacts);
    }
}
