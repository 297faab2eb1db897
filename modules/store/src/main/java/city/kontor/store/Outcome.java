package city.kontor.store;

import city.kontor.kernel.Reason;

/** The server's final answer to one command. */
public sealed interface Outcome {
    String commandId();

    /** @param cursor the effect is visible to a pull that has reached this cursor */
    record Accepted(String commandId, long cursor) implements Outcome {}

    record Refused(String commandId, Reason reason) implements Outcome {}
}
