/** A file as a package that proves itself: made by the server, checked by anybody. */
@NullMarked
package city.kontor.server.proof;

import org.jspecify.annotations.NullMarked;
