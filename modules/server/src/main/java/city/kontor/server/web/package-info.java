/** The server's door: HTTP routes, sessions, limits, measurements. */
@NullMarked
package city.kontor.server.web;

import org.jspecify.annotations.NullMarked;
