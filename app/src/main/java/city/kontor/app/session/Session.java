package city.kontor.app.session;

import city.kontor.kernel.Actor;

/**
 * What the window around the screens needs to know about the signed-in person.
 *
 * @param actor the person with all rights, resolved from the directory's rows
 */
public record Session(Actor actor, SyncStatus sync, Attention attention, Search search) {}
