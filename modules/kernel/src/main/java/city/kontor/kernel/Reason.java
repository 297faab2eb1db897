package city.kontor.kernel;

import java.util.List;

/**
 * Why a command was refused, in a form that each desktop shows in its own language.
 *
 * @param key a key of the feature's {@code Reasons} resource bundle, for example {@code invoice.samePerson}
 * @param arguments the values for the placeholders of that text, already formatted where they are numbers or dates
 */
public record Reason(String key, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
