package city.kontor.store;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Event;
import city.kontor.kernel.Stamp;
import java.util.List;

/**
 * Joins two features that do not know each other: what happened in the one asks for something in the other. Only the server
 * reacts, in the transaction of the event; a desktop sees the rows that come of it.
 */
public interface Reaction {
    /**
     * What follows an event, in order; each is judged by the ordinary rules after the one before it took effect. One that is
     * refused has no effect, and neither have those after it; the event stays.
     *
     * @param rows as they are after the event
     * @param stamp of the command that the event came of
     */
    List<Command> after(Rows rows, Event event, Stamp stamp);

    /** The program in whose name a command is given: {@code system.*}, with the rights that it needs there and no others. */
    Actor actor(Command command);
}
