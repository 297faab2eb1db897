package city.kontor.kernel;

/**
 * How one event is known to the suite.
 *
 * @param name the name in the journal; never reused for something else
 * @param type its record class
 */
public record EventType<E extends Event>(String name, Class<E> type) {
    public static <E extends Event> EventType<E> of(Class<E> type) {
        return new EventType<>(type.getSimpleName(), type);
    }
}
