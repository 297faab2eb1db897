/** Takes files in from a folder that somebody else writes to. */
@NullMarked
package city.kontor.capture.watch;

import org.jspecify.annotations.NullMarked;
