package city.kontor.xdomea;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One file ({@code AkteType}).
 *
 * @param department that leads it
 * @param paper where its paper parts are; empty for a file that is electronic only
 * @param closed the day its period began
 */
public record FileRecord(
        UUID id,
        String title,
        String number,
        String department,
        String note,
        Position position,
        Retained retained,
        String paper,
        LocalDate opened,
        LocalDate closed,
        List<LogLine> log,
        List<CaseRecord> cases) {
    public FileRecord {
        log = List.copyOf(log);
        cases = List.copyOf(cases);
    }
}
