package city.kontor.replica;

import city.kontor.kernel.Reason;
import city.kontor.store.Submission;
import java.util.Optional;

/**
 * A command that this desktop still has to care for.
 *
 * @param place its place in the order of giving
 * @param submission the command
 * @param scope the scope it was given for
 * @param subject the thing it is about
 * @param state where it stands
 * @param reason why it was refused, or why the preview thinks it will be; empty otherwise
 */
public record Pending(
        long place, Submission submission, String scope, String subject, State state, Optional<Reason> reason) {
    /** Where a command stands. */
    public enum State {
        /** Not sent yet. */
        WAITING,
        /** Sent at least once; the answer is unknown and the same command will be sent again. */
        SENT,
        /** The server accepted it; its confirmed rows have not arrived yet. */
        ACCEPTED,
        /** The server refused it: it waits for a person under "Needs attention". */
        REFUSED
    }
}
