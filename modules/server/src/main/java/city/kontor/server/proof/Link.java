package city.kontor.server.proof;

import city.kontor.journal.Chain;
import city.kontor.journal.Entry;
import java.util.HexFormat;

/**
 * What an entry's hash needs and no more: not what it says, only its commitment. Times are milliseconds since 1970,
 * the commitment hexadecimal digits.
 */
record Link(
        String scope,
        long seq,
        String commandId,
        long eventIndex,
        String subject,
        String type,
        String actor,
        long issuedAt,
        long judgedAt,
        String commitment) {
    static Link of(Entry entry) {
        return new Link(
                entry.scope(),
                entry.seq(),
                entry.commandId(),
                entry.eventIndex(),
                entry.subject(),
                entry.type(),
                entry.actor(),
                entry.issuedAt().toEpochMilli(),
                entry.judgedAt().toEpochMilli(),
                HexFormat.of().formatHex(entry.commitment()));
    }

    /** @throws IllegalArgumentException if the commitment is not hexadecimal */
    byte[] hash(Chain chain, byte[] previous) {
        return chain.hash(
                previous,
                scope,
                seq,
                commandId,
                eventIndex,
                subject,
                type,
                actor,
                issuedAt,
                judgedAt,
                HexFormat.of().parseHex(commitment));
    }
}
