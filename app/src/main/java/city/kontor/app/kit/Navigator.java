package city.kontor.app.kit;

/** Takes the person somewhere else in the program. */
@FunctionalInterface
public interface Navigator {
    void go(Place place);
}
