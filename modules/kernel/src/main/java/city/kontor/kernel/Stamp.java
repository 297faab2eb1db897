package city.kontor.kernel;

import java.time.Instant;

/**
 * Who gave a command and when, as handed to rules and row changes.
 *
 * @param commandId the id the client made; a source of further ids that are the same on desktop and server
 * @param actorId the person's id
 * @param at the time that counts: the server's clock for the verdict, the desktop's for the preview
 * @param provisional true on a desktop's preview: what only the server may give (official numbers) stays open
 */
public record Stamp(String commandId, String actorId, Instant at, boolean provisional) {
    /** An id derived from the command's, so that desktop and server name the same new thing alike. */
    public String derivedId(int index) {
        return commandId + "-" + index;
    }
}
