/** What the desktop knows about the signed-in person and the state of synchronisation; the replica fills it in. */
@NullMarked
package city.kontor.app.session;

import org.jspecify.annotations.NullMarked;
