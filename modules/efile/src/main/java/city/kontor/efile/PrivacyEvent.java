package city.kontor.efile;

import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;

/** What happened to requests of people about their data. */
public sealed interface PrivacyEvent extends EfileEvent {
    String requestId();

    @Override
    default String subject() {
        return requestId();
    }

    record RequestRegistered(
            String requestId,
            String name,
            String contact,
            List<PrivacyKind> kinds,
            LocalDate received,
            LocalDate due,
            Signature by)
            implements PrivacyEvent {
        public RequestRegistered {
            kinds = List.copyOf(kinds);
        }
    }

    record RequestExtended(String requestId, LocalDate due, String reason, Signature by) implements PrivacyEvent {}

    record PackageNoted(String requestId, String sha256, int places, Signature by) implements PrivacyEvent {}

    record RequestClosed(String requestId, PrivacyOutcome outcome, String answer, Signature by)
            implements PrivacyEvent {}
}
