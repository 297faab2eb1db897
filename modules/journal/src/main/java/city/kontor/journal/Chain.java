package city.kontor.journal;

import city.kontor.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * How entries are hashed. Every field is written with its length before it, so that no two entries share an encoding.
 * The form is fixed for all time: {@code docs/decisions/commands-up-rows-down.md} describes it for outside checkers.
 */
public final class Chain {
    static final byte[] START = new byte[32];

    private final MessageDigest digest = Sha256.start();

    /** What an entry commits itself to: SHA-256 of salt and payload. */
    public byte[] commitment(byte[] salt, byte[] payload) {
        digest.update(salt);
        return digest.digest(payload);
    }

    /** The hash of an entry whose parts these are, behind the hash of the one before it; 32 bytes. */
    public byte[] hash(
            byte[] previous,
            String scope,
            long seq,
            String commandId,
            long eventIndex,
            String subject,
            String type,
            String actor,
            long issuedAtMillis,
            long judgedAtMillis,
            byte[] commitment) {
        digest.update(previous);
        text(scope);
        number(seq);
        text(commandId);
        number(eventIndex);
        text(subject);
        text(type);
        text(actor);
        number(issuedAtMillis);
        number(judgedAtMillis);
        return digest.digest(commitment);
    }

    byte[] hash(byte[] previous, Entry entry) {
        return hash(
                previous,
                entry.scope(),
                entry.seq(),
                entry.commandId(),
                entry.eventIndex(),
                entry.subject(),
                entry.type(),
                entry.actor(),
                entry.issuedAt().toEpochMilli(),
                entry.judgedAt().toEpochMilli(),
                entry.commitment());
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }
}
