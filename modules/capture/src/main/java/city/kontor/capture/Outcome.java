package city.kontor.capture;

/**
 * What came of reading something from outside: the thing, or why not.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
