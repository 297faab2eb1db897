package city.kontor.wire;

import city.kontor.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to one thing, oldest first.
 *
 * @param entries as they stand in the chains, as far as the person may see them
 * @param hidden how many more there are in scopes that the person may not read
 * @param intact whether the chains in which they stand were found whole when this answer was made
 * @param flaw what is wrong with the first broken entry; empty where the chains are whole
 * @param sealedUntil the last day whose heads were signed; empty before the first
 */
public record History(
        List<Entry> entries, long hidden, boolean intact, Optional<Flaw> flaw, Optional<LocalDate> sealedUntil) {
    public History {
        entries = List.copyOf(entries);
    }

    /**
     * What is wrong with an entry of a chain.
     *
     * @param seq its place in the chain of that scope
     * @param why the suite's {@code Reasons} have the words
     */
    public record Flaw(String scope, long seq, Reason why) {}

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
