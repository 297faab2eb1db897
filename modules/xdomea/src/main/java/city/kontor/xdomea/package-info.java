/** Writes and reads the messages of the XDOMEA standard with which files are offered and handed over to an archive. */
@NullMarked
package city.kontor.xdomea;

import org.jspecify.annotations.NullMarked;
