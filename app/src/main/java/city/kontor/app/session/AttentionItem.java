package city.kontor.app.session;

import city.kontor.app.kit.Place;
import city.kontor.kernel.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An action that the server refused, with all that was typed: nothing is dropped without the person's word.
 *
 * @param commandId the id of the refused command
 * @param givenAt when the person did it
 * @param what what the person wanted, in the language of the session: "Rechnung 4711 freigeben"
 * @param input what was typed, in the order of the form
 * @param reason why it was refused
 * @param correctAt where it can be done differently; empty where only a retry or a discard make sense
 */
public record AttentionItem(
        String commandId, Instant givenAt, String what, List<Input> input, Reason reason, Optional<Place> correctAt) {

    /** One thing that was typed, with its label. */
    public record Input(String label, String value) {}

    public AttentionItem {
        input = List.copyOf(input);
    }
}
