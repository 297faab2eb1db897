package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody asks what the city holds about them, or wants it changed or deleted.
 *
 * @param name who asks
 * @param contact where the answer goes
 * @param due the last day for the answer
 * @param extension why it takes longer; empty where it does not
 * @param packageSha256 of the last package that was made; empty before
 * @param places how many places that package names
 * @param closing empty while it is open
 */
public record PrivacyRequest(
        String id,
        String name,
        String contact,
        List<PrivacyKind> kinds,
        LocalDate received,
        LocalDate due,
        String extension,
        String packageSha256,
        int places,
        Signature registered,
        Optional<Closing> closing) {
    /** In which all requests lie; nobody holds it but those with the right. */
    public static final Scope SCOPE = Scope.closed("office", "privacy");

    private static final int MONTHS = 1;
    private static final int MORE_MONTHS = 2;

    public PrivacyRequest {
        kinds = List.copyOf(kinds);
    }

    /** @param answer what was answered, in short */
    public record Closing(PrivacyOutcome outcome, String answer, Signature by) {}

    /** One month from the day of receipt (Art. 12 (3) GDPR); a weekend's last day moves to Monday (Art. 3 (4) 1182/71). */
    static LocalDate due(LocalDate received) {
        return workday(received.plusMonths(MONTHS));
    }

    /** Two further months for what is complex. */
    static LocalDate extended(LocalDate received) {
        return workday(received.plusMonths(MONTHS + MORE_MONTHS));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }
}
