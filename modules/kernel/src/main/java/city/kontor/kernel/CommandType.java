package city.kontor.kernel;

import java.util.Optional;

/**
 * How one command is known to the suite.
 *
 * @param name the name on the wire and in the journal; never reused for something else
 * @param type its record class
 * @param mode whether it may be given offline
 * @param right the right checked before the rules run; empty where the rules check it themselves
 */
public record CommandType<C extends Command>(String name, Class<C> type, Mode mode, Optional<Right> right) {
    public static <C extends Command> CommandType<C> of(Class<C> type, Mode mode, Right right) {
        return new CommandType<>(type.getSimpleName(), type, mode, Optional.of(right));
    }

    public static <C extends Command> CommandType<C> withoutRight(Class<C> type, Mode mode) {
        return new CommandType<>(type.getSimpleName(), type, mode, Optional.empty());
    }
}
