package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;

/** What is done about requests of people about their data. The scope is {@link PrivacyRequest#SCOPE}. */
public sealed interface PrivacyCommand extends EfileCommand {
    String requestId();

    @Override
    default String subject() {
        return requestId();
    }

    /** @param received the day on which it came in */
    record RegisterRequest(
            Scope scope, String requestId, String name, String contact, List<PrivacyKind> kinds, LocalDate received)
            implements PrivacyCommand {
        public RegisterRequest {
            kinds = List.copyOf(kinds);
        }
    }

    /** Takes two further months, which the person must be told with the reason within the first. */
    record ExtendRequest(Scope scope, String requestId, String reason) implements PrivacyCommand {}

    /** Notes what was handed out. @param sha256 of the package */
    record NotePackage(Scope scope, String requestId, String sha256, int places) implements PrivacyCommand {}

    record CloseRequest(Scope scope, String requestId, PrivacyOutcome outcome, String answer)
            implements PrivacyCommand {}
}
