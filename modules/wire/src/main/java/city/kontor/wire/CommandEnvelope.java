package city.kontor.wire;

import city.kontor.store.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A command as it travels.
 *
 * @param id made by the desktop; the same id sent again has no second effect and gets the same answer
 * @param type the command type's name
 * @param personId who gave it, as the desktop believes; the server refuses the push if it is not the session's person, so
 *     that what one person left in the outbox is never signed with another's name
 * @param deviceId the desktop
 * @param issuedAt the desktop's clock when it was given
 * @param payload the command record's JSON as text, so that the bytes stay what they were on the desktop
 */
public record CommandEnvelope(
        String id, String type, Optional<String> personId, String deviceId, Instant issuedAt, String payload) {
    public static CommandEnvelope of(Submission submission, String deviceId) {
        return new CommandEnvelope(
                submission.commandId(),
                submission.type(),
                Optional.of(submission.personId()),
                deviceId,
                submission.issuedAt(),
                new String(submission.payload(), StandardCharsets.UTF_8));
    }

    /** @param sessionPersonId whose session it came with */
    public Submission submission(String sessionPersonId) {
        return new Submission(id, type, payload.getBytes(StandardCharsets.UTF_8), sessionPersonId, issuedAt);
    }
}
