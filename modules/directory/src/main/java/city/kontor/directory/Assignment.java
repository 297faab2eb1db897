package city.kontor.directory;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One person's role in one scope.
 *
 * @param where the department, or {@link Scope#CITY} for everywhere
 * @param limitCents the largest amount in euro cents; empty for none
 * @param from the first day, in German time
 * @param until the last day; empty for an assignment without end
 */
public record Assignment(
        String id,
        String personId,
        String roleId,
        Scope where,
        Optional<Long> limitCents,
        LocalDate from,
        Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
