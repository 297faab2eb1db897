package city.kontor.efile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody is named for a restricted file.
 *
 * @param id made by the client
 * @param reason why; those who see the file see it
 * @param until the last day; empty for one without end
 */
public record AccessGrant(String id, Grantee grantee, AccessLevel level, String reason, Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
