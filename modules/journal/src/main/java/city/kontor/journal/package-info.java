/** The server's memory: judges commands one group at a time and chains what happened, scope by scope. */
@NullMarked
package city.kontor.journal;

import org.jspecify.annotations.NullMarked;
