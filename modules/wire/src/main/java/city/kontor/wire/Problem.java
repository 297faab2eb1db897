package city.kontor.wire;

import java.util.List;

/**
 * Why the server did not do what was asked.
 *
 * @param code a constant of {@link Protocol} or the key of a feature's {@code Reasons} bundle, from which the desktop makes
 *     a sentence in its own language
 * @param arguments the values for the placeholders of that sentence
 * @param text the sentence in German, for whoever does not know the code
 */
public record Problem(String code, List<String> arguments, String text) {
    public Problem {
        arguments = List.copyOf(arguments);
    }
}
