/** The server program: its settings, its start and its end. */
@NullMarked
package city.kontor.server;

import org.jspecify.annotations.NullMarked;
