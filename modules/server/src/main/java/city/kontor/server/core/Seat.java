package city.kontor.server.core;

/**
 * The place of the only writer: of several servers over the same data at most one has it. Whoever dies loses it without
 * having to say so.
 */
public interface Seat extends AutoCloseable {
    /** Whether this server has the seat now; takes it if it is free. */
    boolean hold();

    /** Whether the seat, once taken, stays for as long as this server lives, so that nobody need look again. */
    boolean isForLife();

    /** Gives the seat up, to whoever waits for it. */
    void leave();

    /** Runs work that only one server at a time may do, such as making tables. */
    void inTurn(Runnable work);

    @Override
    void close();
}
