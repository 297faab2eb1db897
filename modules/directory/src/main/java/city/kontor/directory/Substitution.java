package city.kontor.directory;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who stands in for whom, and when (Vertretung).
 *
 * @param where only in this department; empty wherever the absent person has roles
 * @param from the first day, in German time
 * @param until the last day
 */
public record Substitution(
        String id,
        String absentId,
        String substituteId,
        Optional<Scope> where,
        LocalDate from,
        LocalDate until,
        String reason) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
