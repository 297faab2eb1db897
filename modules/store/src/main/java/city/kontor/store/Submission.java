package city.kontor.store;

import java.time.Instant;

/**
 * A command on its way to the server's judgement.
 *
 * @param commandId made by the client; the same id sent twice has one effect and one answer
 * @param type the command type's name
 * @param payload the command record as written by the {@link Codec}
 * @param personId who gives it; the server takes it from the session, never from the message
 * @param issuedAt the desktop's clock when the person acted; kept as a claim beside the server's own time
 */
public record Submission(String commandId, String type, byte[] payload, String personId, Instant issuedAt) {}
