/** The server as a replica sees it, over the wire. */
@NullMarked
package city.kontor.suite.link;

import org.jspecify.annotations.NullMarked;
