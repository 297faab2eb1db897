package city.kontor.app.kit;

/**
 * What follows the desk's changes while a screen shows it. Nobody else's changes are worth a query: a screen that is
 * not open asks when it is opened.
 */
public interface Following {
    /** A screen was opened: asks now, and again at each change. */
    void follow();

    /** The screen was left. */
    void rest();
}
