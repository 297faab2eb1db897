package city.kontor.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * One event as it stands in a scope's chain.
 *
 * @param scope whose chain
 * @param seq its place, dense from 1
 * @param commandId the command that caused it
 * @param eventIndex the event's place among those of its command, from 0
 * @param subject the thing it is about
 * @param type the event type's name
 * @param actor the person's id
 * @param issuedAt when the person acted, by the desktop's clock: a claim
 * @param judgedAt when the server decided, by the server's clock
 * @param commitment SHA-256 of salt and payload, 32 bytes
 * @param hash SHA-256 of the entry before and this one, 32 bytes
 * @param secret salt and payload; empty once they were erased by law
 */
public record Entry(
        String scope,
        long seq,
        String commandId,
        long eventIndex,
        String subject,
        String type,
        String actor,
        Instant issuedAt,
        Instant judgedAt,
        byte[] commitment,
        byte[] hash,
        Optional<Secret> secret) {
    /**
     * What may have to be forgotten.
     *
     * @param salt 16 random bytes, so that a short payload cannot be guessed from its commitment
     * @param payload the event record's exact bytes
     */
    public record Secret(byte[] salt, byte[] payload) {}
}
