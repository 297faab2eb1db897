package city.kontor.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to one thing, oldest first.
 *
 * @param entries as they stand in the chains
 * @param intact whether every entry's hash was found to be right when this answer was made
 * @param flaw what is wrong with the first broken entry; empty where the history is intact
 */
public record History(List<Entry> entries, boolean intact, Optional<String> flaw) {
    public History {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param scope whose chain it stands in
     * @param seq its place there
     * @param commandId the command that caused it
     * @param type the event type's name
     * @param personId who acted
     * @param issuedAt when that person acted, by the desktop's clock
     * @param judgedAt when the server decided
     * @param payload the event record's JSON as text; empty once it was erased by law
     * @param hash 64 hexadecimal digits
     */
    public record Entry(
            String scope,
            long seq,
            String commandId,
            String type,
            String personId,
            Instant issuedAt,
            Instant judgedAt,
            Optional<String> payload,
            String hash) {}
}
